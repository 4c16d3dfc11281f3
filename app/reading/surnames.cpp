// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/surnames.h"

#include "text/characters.h"

namespace reading {

// The Hundred Family Surnames and the commoner ones of today; words that open ordinary text left out.
static constexpr text::CharacterSet surnames(
    u"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
    u"余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
    u"庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜肖"
    u"詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉"
    u"饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖"
    u"糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟那栗匡宗应台巫鞠僧桑荆谌银扬明沙伏岑习胥保和蔺水云"
    u"昌凤酆皮卡張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鍾譚鄒陸賴龔龐蘭齊莊魯聶關費紀項單閔元平湛"
    u"禹狄贝茅麻危骆支昝裘缪干宣贲杭诸钮嵇滑荣荀羊於惠芮羿储汲邴松富乌巴弓牧隗山宓蓬郗班仰秋伊暴钭厉戎祖束"
    u"幸韶蓟印宿怀蒲邰鄂索咸籍阴苍闻莘贡劳逄扶堵宰郦雍郤璩濮寿扈郏浦尚农慕茹宦鱼慎戈庾暨居衡满弘寇禄阙殳沃"
    u"蔚夔隆师厍晁勾融訾阚毋乜养须丰巢蒯相权逯桓闫付邝仝佘亓哈缑楼占展尉粟巨初仉揣矫鹿麦赫买补青撒战妥虎铁");

bool isSurname(QChar c)
{
    return surnames.contains(c);
}

bool hasDoubleSurname(QStringView text)
{
    static const text::Words names { u"欧阳", u"司马", u"诸葛", u"上官", u"司徒", u"皇甫", u"东方", u"慕容",
        u"令狐", u"夏侯", u"尉迟", u"公孙" };
    return names.open(text);
}

bool startsWithSurname(QStringView text)
{
    return !text.isEmpty() && (isSurname(text[0]) || hasDoubleSurname(text));
}

} // namespace reading
