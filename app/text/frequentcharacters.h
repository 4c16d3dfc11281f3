// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace text {

/// The 560 commonest characters of Chinese news, most frequent first: five of six characters of any article
/// are among them. Counted over a hundred thousand news items.
inline constexpr QStringView frequentCharacters
    = u"的国中在新和人一发大会全作年了展为日要地进方民业出家央行动同是合主有平成实部政上对联建加工关"
      u"生重化强以力等共天近开时个来高多不视经区网党持到表总月消习务体播今产息长现推面员闻设前理机议"
      u"法将系定制美各好通代能治公提保这领两增利示委市学军文分我过战度社于目入事用自与安下深统次心坚"
      u"济交海基斯十场改当正就导外道资本量续特万向路北记组调点们第题内席水明际创期问更指书后情三运克"
      u"最科立西造报活间施项从决里性得南村电院局已农任举台布信他流义革界企式者亚达相世应计支协数程也"
      u"域技护色起例意小防规金位比及确带取之门俄名放京元结首东步广团并解江山府还互众队据精华至着品服"
      u"可受其省尔育号集物接四稳源质织线常城求级都参办巴亿管教完拉态群球车境升二风落标说病构投列供此"
      u"研把责罗极子双打口快气略积策传收节愿州案干复医商见势五专断种届所击德效环做论疫果空处神件超引"
      u"优约查族由命核老贸准术边伊维马权非历使志别港严手促游型想史航转友先李形话继反格原认告思监变善"
      u"周欧致装切划控贫讲被条回称备感兴费宣乌去让兰速河批而无纪融障助卫火武客整走易显阿百预春乡县难"
      u"始访看益单验选础贯营越土铁识范观措突福影紧模降类林谈青旅署层张望然少根审健需彻士响给清康检救"
      u"价况希因往连察未王洲司八围米挥午警负包头念献尼朗真争居采身职每直普灾站抗功如困密英具依富户险"
      u"沙获迎赛夫奥率湖";

/// What the same characters look like in traditional script where that differs.
inline constexpr QStringView frequentTraditionalCharacters
    = u"國發髮會瞭爲進業齣傢動衕閤實對聯關強開時個箇來視經區網黨錶總習務體產長現麪員聞設機議將係製這"
      u"領兩學軍過戰於與統堅濟場當噹導資續萬嚮記組調點們題內蓆際創問書後運剋報間項從決裏電侷農舉臺檯"
      u"佈義亞達應計協數護規確帶門結東廣團糰並併還衆隊據華爾號穩質織線級參蔘辦億態羣車昇風標說構責羅"
      u"極雙氣積傳節願幹乾復複醫見勢專斷種屆擊環論處優約覈貿準術朮邊維馬權歷曆誌別彆嚴遊轉話繼認監變"
      u"週歐緻裝劃貧講條迴稱備興費烏讓蘭無紀衛顯預鄉縣難訪單驗選礎貫營鐵識範觀緊類談層張審徹響給檢價"
      u"況連圍揮負頭唸獻爭採職災睏戶險獲穫賽伕奧";

} // namespace text
