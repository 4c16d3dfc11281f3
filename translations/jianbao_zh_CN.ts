<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>archive</name>
    <message>
        <source>The database is damaged: %1</source>
        <translation>数据库已损坏：%1</translation>
    </message>
    <message>
        <source>A row of %1 belongs to a row of %2 that is not there.</source>
        <translation>%1 中有一行所属的 %2 记录不存在。</translation>
    </message>
    <message>
        <source>The text of article %1 is not what was written.</source>
        <translation>第 %1 号文章的文字与写入时不符。</translation>
    </message>
    <message>
        <source>The search index and the archive differ by %1 articles.</source>
        <translation>检索索引与档案相差 %1 篇。</translation>
    </message>
    <message>
        <source>The search index cannot be verified where the archive can only be read.</source>
        <translation>档案只读，无法核验检索索引。</translation>
    </message>
    <message>
        <source>The search index is damaged.</source>
        <translation>检索索引已损坏。</translation>
    </message>
    <message>
        <source>%1 is a folder, not an archive.</source>
        <translation>%1 是文件夹，不是档案。</translation>
    </message>
    <message>
        <source>The folder of the archive %1 cannot be made.</source>
        <translation>无法建立档案 %1 所在的文件夹。</translation>
    </message>
    <message>
        <source>The archive %1 cannot be written to.</source>
        <translation>档案 %1 无法写入。</translation>
    </message>
    <message>
        <source>The folder of the archive %1 cannot be written to.</source>
        <translation>档案 %1 所在的文件夹无法写入。</translation>
    </message>
    <message>
        <source>There is no archive %1.</source>
        <translation>没有档案 %1。</translation>
    </message>
    <message>
        <source>Another program is writing to the archive %1; try again in a moment.</source>
        <translation>另一个程序正在写入档案 %1，请稍后再试。</translation>
    </message>
    <message>
        <source>The archive %1 can only be read.</source>
        <translation>档案 %1 只能读取。</translation>
    </message>
    <message>
        <source>There is no room left on the disk for the archive %1.</source>
        <translation>磁盘已满，档案 %1 无法写入。</translation>
    </message>
    <message>
        <source>The archive %1 cannot be opened, or its disk fails.</source>
        <translation>档案 %1 无法打开，或磁盘出错。</translation>
    </message>
    <message>
        <source>%1 is not an archive of Jianbao.</source>
        <translation>%1 不是剪报的档案。</translation>
    </message>
    <message>
        <source>The archive %1 could not do what was asked: %2</source>
        <translation>档案 %1 未能完成操作：%2</translation>
    </message>
    <message>
        <source>There is no issue with the number %1 in the archive.</source>
        <translation>档案中没有第 %1 号期次。</translation>
    </message>
    <message>
        <source>There is no article with the number %1 in the archive.</source>
        <translation>档案中没有第 %1 号文章。</translation>
    </message>
    <message>
        <source>There is no page with the number %1 in the archive.</source>
        <translation>档案中没有第 %1 号版面。</translation>
    </message>
    <message>
        <source>%1 is a database of another program, not an archive of Jianbao.</source>
        <translation>%1 是其他程序的数据库，不是剪报的档案。</translation>
    </message>
    <message>
        <source>The archive %1 was written by a newer Jianbao; this one cannot use it.</source>
        <translation>档案 %1 由更新版本的剪报写成，本版本无法使用。</translation>
    </message>
    <message>
        <source>The archive %1 is of an older Jianbao and must be opened once where it can be written to.</source>
        <translation>档案 %1 由旧版本的剪报写成，须先在可写处打开一次。</translation>
    </message>
    <message>
        <source>The search index of %1 was made by another version of Jianbao; open the archive once where it can be written to.</source>
        <translation>%1 的检索索引由另一版本的剪报建立，请先在可写处打开一次。</translation>
    </message>
    <message>
        <source>The kept source of %1 is not what was imported.</source>
        <translation>%1 所存的原文已与导入时不同。</translation>
    </message>
    <message>
        <source>The search index was made by another version of Jianbao; opening the archive where it can be written to makes it anew.</source>
        <translation>检索索引由另一版本的剪报建立；在可写的位置打开档案即会重建。</translation>
    </message>
    <message>
        <source>%1 holds a page that is in the archive already, from %2; both are kept.</source>
        <translation>%1 中有一个版面已由 %2 导入档案；两份都已保留。</translation>
    </message>
    <message>
        <source>%1 and %2 both hold a page %3 of %4, with different texts; both are kept.</source>
        <translation>%1 与 %2 都含有 %4 第%3版，但文字不同；两份都已保留。</translation>
    </message>
    <message>
        <source>%1 is damaged: %2</source>
        <translation>%1 已损坏：%2</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>文件夹 %1 无法写入。</translation>
    </message>
    <message>
        <source>There is no room on the disk for a copy of the archive %1.</source>
        <translation>磁盘空间不足，无法为档案 %1 作备份。</translation>
    </message>
    <message>
        <source>%1 cannot be written to.</source>
        <translation>%1 无法写入。</translation>
    </message>
    <message>
        <source>%1 is there already; name another file.</source>
        <translation>%1 已经存在，请另取文件名。</translation>
    </message>
    <message>
        <source>%1 is a folder; name a file for the backup.</source>
        <translation>%1 是文件夹，请给备份取一个文件名。</translation>
    </message>
    <message>
        <source>%1 is the archive itself; name another file for the backup.</source>
        <translation>%1 就是档案本身，请给备份另取文件名。</translation>
    </message>
    <message>
        <source>The archive %1 is open in another program; close it first.</source>
        <translation>档案 %1 正由另一个程序打开，请先关闭。</translation>
    </message>
    <message>
        <source>There is no backup %1.</source>
        <translation>没有备份 %1。</translation>
    </message>
    <message>
        <source>%1 is the archive itself, not a backup of it.</source>
        <translation>%1 就是档案本身，不是它的备份。</translation>
    </message>
    <message>
        <source>Jianbao did not end properly the last time, and the archive %1 is damaged; mend it with jianbao check --repair, or restore a backup.</source>
        <translation>剪报上次没有正常结束，档案 %1 已损坏；请用 jianbao check --repair 修复，或恢复备份。</translation>
    </message>
    <message>
        <source>Jianbao did not end properly the last time; the archive %1 was verified and is in order.</source>
        <translation>剪报上次没有正常结束；档案 %1 已经核对，完好无误。</translation>
    </message>
    <message>
        <source>No backup was made. %1</source>
        <translation>没有作备份。%1</translation>
    </message>
    <message>
        <source>Remove the source %1</source>
        <translation>移出来源 %1</translation>
    </message>
    <message>
        <source>Remove %1 issues</source>
        <translation>移出 %1 期</translation>
    </message>
    <message>
        <source>Remove the issue %1</source>
        <translation>移出 %1 一期</translation>
    </message>
    <message>
        <source>Remove %1 pages</source>
        <translation>移出 %1 个版面</translation>
    </message>
    <message>
        <source>Remove a page of %1</source>
        <translation>移出 %1 的一个版面</translation>
    </message>
    <message>
        <source>Set the date of %1 to %2</source>
        <translation>把 %1 的日期设为 %2</translation>
    </message>
    <message>
        <source>Set the date of %1 issues to %2</source>
        <translation>把 %1 期的日期设为 %2</translation>
    </message>
    <message>
        <source>Let the pages of %1 say their date</source>
        <translation>%1 的日期按版面所载</translation>
    </message>
    <message>
        <source>Let the pages of %1 issues say their date</source>
        <translation>%1 期的日期按版面所载</translation>
    </message>
    <message>
        <source>Set the paper of %1 to %2</source>
        <translation>把 %1 的报名设为 %2</translation>
    </message>
    <message>
        <source>Set the paper of %1 issues to %2</source>
        <translation>把 %1 期的报名设为 %2</translation>
    </message>
    <message>
        <source>Take the paper&apos;s name from %1</source>
        <translation>去掉 %1 的报名</translation>
    </message>
    <message>
        <source>Take the paper&apos;s name from %1 issues</source>
        <translation>去掉 %1 期的报名</translation>
    </message>
    <message>
        <source>Set the edition of %1 to %2</source>
        <translation>把 %1 的版别设为 %2</translation>
    </message>
    <message>
        <source>Set the edition of %1 issues to %2</source>
        <translation>把 %1 期的版别设为 %2</translation>
    </message>
    <message>
        <source>Take the edition from %1</source>
        <translation>去掉 %1 的版别</translation>
    </message>
    <message>
        <source>Take the edition from %1 issues</source>
        <translation>去掉 %1 期的版别</translation>
    </message>
    <message>
        <source>%1 entities stand in no article.</source>
        <translation>有 %1 个条目不在任何文章中。</translation>
    </message>
    <message>
        <source>%1 people have signed no article.</source>
        <translation>有 %1 人没有署名任何文章。</translation>
    </message>
    <message>
        <source>%1 issues have no page.</source>
        <translation>有 %1 期没有版面。</translation>
    </message>
    <message>
        <source>%1 issues are counted wrongly.</source>
        <translation>有 %1 期的篇数记错。</translation>
    </message>
    <message>
        <source>The headlines of %1 pages cannot be found by the tree.</source>
        <translation>有 %1 个版面的标题在目录中筛选不到。</translation>
    </message>
    <message>
        <source>%1 pages do not stand where an editor has put them.</source>
        <translation>有 %1 个版面不在编辑指定的期次中。</translation>
    </message>
    <message>
        <source>%1 entities cannot be found by their names.</source>
        <translation>有 %1 个条目不能按名称查到。</translation>
    </message>
    <message>
        <source>The archive %1 was moved or deleted while it was open; nothing more is written to it. Put it back, or save a copy of what is open.</source>
        <translation>档案 %1 在打开期间被移动或删除，不再写入。请放回原处，或把打开的内容另存一份。</translation>
    </message>
    <message>
        <source>The archive %1 is damaged; mend it with jianbao check --repair, or restore a backup.</source>
        <translation>档案 %1 已损坏；请用 jianbao check --repair 修复，或恢复备份。</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>There is no source with the number %1 in the archive.</source>
        <translation>档案中没有编号为 %1 的来源。</translation>
    </message>
    <message>
        <source>The search index does not hold the words of the articles.</source>
        <translation>检索索引与文章的文字不符。</translation>
    </message>
    <message>
        <source>What the search index has of article %1 is not its text.</source>
        <translation>检索索引中文章 %1 的内容与正文不符。</translation>
    </message>
    <message>
        <source>Copied the articles into a new file; the damaged one is kept as %1.</source>
        <translation>已把文章抄入新文件；损坏的文件保留为 %1。</translation>
    </message>
    <message>
        <source>Took out %1 entities that stand in no article.</source>
        <translation>去掉了 %1 个不在任何文章中的条目。</translation>
    </message>
    <message>
        <source>Took out %1 people who have signed no article.</source>
        <translation>去掉了 %1 个没有署名任何文章的人名。</translation>
    </message>
    <message>
        <source>Took out %1 issues without pages.</source>
        <translation>去掉了 %1 期没有版面的期次。</translation>
    </message>
    <message>
        <source>Made the indexes of the database anew.</source>
        <translation>重建了数据库的索引。</translation>
    </message>
    <message>
        <source>Made the search index anew, from %1 articles.</source>
        <translation>由 %1 篇文章重建了检索索引。</translation>
    </message>
    <message>
        <source>Wrote the headlines of the tree and its counts anew.</source>
        <translation>重写了目录的标题和篇数。</translation>
    </message>
    <message>
        <source>The archive has changed; search again to see more.</source>
        <translation>档案已有变动，请重新检索以查看更多。</translation>
    </message>
    <message>
        <source>%1 is no date; write it as 2023, 2023-09 or 2023-09-12.</source>
        <translation>%1 不是日期，请写成 2023、2023-09 或 2023-09-12。</translation>
    </message>
    <message>
        <source>%1 mentions of people, places and so on reach beyond their text, or cannot be read.</source>
        <translation>%1 处人物、地点等标注超出正文，或无法读取。</translation>
    </message>
    <message>
        <source>The search index does not hold the people, places and so on of the articles.</source>
        <translation>检索索引与文章中的人物、地点等不一致。</translation>
    </message>
    <message>
        <source>The names found in an article do not stand in it.</source>
        <translation>文章中识别出的名称与正文不符。</translation>
    </message>
    <message>
        <source>Took out %1 mentions that reached beyond their text or could not be read.</source>
        <translation>删去了 %1 处超出正文或无法读取的标注。</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>an organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>a place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>a post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>an honour</source>
        <translation>荣誉</translation>
    </message>
    <message>
        <source>an event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>a work</source>
        <translation>作品</translation>
    </message>
    <message>
        <source>Forget what was said of %1</source>
        <translation>撤掉关于“%1”的规定</translation>
    </message>
    <message>
        <source>Always take %1 for %2</source>
        <translation>始终把“%1”认作%2</translation>
    </message>
    <message>
        <source>Always take %1 for %2, %3</source>
        <translation>始终把“%1”认作%2“%3”</translation>
    </message>
    <message>
        <source>Never take %1 for a name</source>
        <translation>始终不把“%1”认作名称</translation>
    </message>
    <message>
        <source>Take %1 for the same as %2</source>
        <translation>把“%1”归入“%2”</translation>
    </message>
    <message>
        <source>Take %1 for no name in one place</source>
        <translation>在一处不把“%1”认作名称</translation>
    </message>
    <message>
        <source>Take %1 for %2 in one place</source>
        <translation>在一处把“%1”认作%2</translation>
    </message>
    <message>
        <source>What was recognised in %1 articles before editors changed it cannot be read.</source>
        <translation>有 %1 篇文章在编辑更改之前的识别结果读不出来。</translation>
    </message>
    <message>
        <source>No article in the archive names %1.</source>
        <translation>库里没有文章提到“%1”。</translation>
    </message>
    <message>
        <source>There is no entity with the number %1 in the archive.</source>
        <translation>库里没有编号为 %1 的名称。</translation>
    </message>
    <message>
        <source>Gave up what was recognised in %1 articles before editors changed it.</source>
        <translation>放弃了 %1 篇文章在编辑更改之前的识别结果。</translation>
    </message>
    <message>
        <source>A name has a letter, a digit or a Chinese character.</source>
        <translation>名称里要有汉字、字母或数字。</translation>
    </message>
    <message>
        <source>A name has %1 characters at most.</source>
        <translation>名称最多 %1 个字符。</translation>
    </message>
    <message>
        <source>%1 is the same as %2 already; it cannot be so both ways.</source>
        <translation>“%1”已经归入“%2”，不能再反过来。</translation>
    </message>
    <message>
        <source>Nothing was said under the number %1 in the archive.</source>
        <translation>库里没有编号为 %1 的规定。</translation>
    </message>
    <message>
        <source>This place does not lie in the text of the article.</source>
        <translation>这个位置不在文章的文字里。</translation>
    </message>
    <message>
        <source>Keep %1 among the clippings</source>
        <translation>将“%1”收入剪报</translation>
    </message>
    <message>
        <source>Keep %1 articles among the clippings</source>
        <translation>将 %1 篇文章收入剪报</translation>
    </message>
    <message>
        <source>Take %1 from the clippings</source>
        <translation>将“%1”移出剪报</translation>
    </message>
    <message>
        <source>Take %1 articles from the clippings</source>
        <translation>将 %1 篇文章移出剪报</translation>
    </message>
    <message>
        <source>Mark %1 as read</source>
        <translation>将“%1”标为已读</translation>
    </message>
    <message>
        <source>Mark %1 articles as read</source>
        <translation>将 %1 篇文章标为已读</translation>
    </message>
    <message>
        <source>Mark %1 as not read</source>
        <translation>将“%1”标为未读</translation>
    </message>
    <message>
        <source>Mark %1 articles as not read</source>
        <translation>将 %1 篇文章标为未读</translation>
    </message>
    <message>
        <source>Set the date of a page of %1 to %2</source>
        <translation>把 %1 某版的日期设为 %2</translation>
    </message>
    <message>
        <source>Set the date of %1 pages to %2</source>
        <translation>把 %1 个版的日期设为 %2</translation>
    </message>
    <message>
        <source>Let a page of %1 say its date</source>
        <translation>让 %1 某版自己说明日期</translation>
    </message>
    <message>
        <source>Let %1 pages say their date</source>
        <translation>让 %1 个版自己说明日期</translation>
    </message>
    <message>
        <source>Set the paper of a page of %1 to %2</source>
        <translation>把 %1 某版的报纸设为 %2</translation>
    </message>
    <message>
        <source>Set the paper of %1 pages to %2</source>
        <translation>把 %1 个版的报纸设为 %2</translation>
    </message>
    <message>
        <source>Take the paper&apos;s name from a page of %1</source>
        <translation>去掉 %1 某版的报名</translation>
    </message>
    <message>
        <source>Take the paper&apos;s name from %1 pages</source>
        <translation>去掉 %1 个版的报名</translation>
    </message>
    <message>
        <source>Set the edition of a page of %1 to %2</source>
        <translation>把 %1 某版的版别设为 %2</translation>
    </message>
    <message>
        <source>Set the edition of %1 pages to %2</source>
        <translation>把 %1 个版的版别设为 %2</translation>
    </message>
    <message>
        <source>Take the edition from a page of %1</source>
        <translation>去掉 %1 某版的版别</translation>
    </message>
    <message>
        <source>Take the edition from %1 pages</source>
        <translation>去掉 %1 个版的版别</translation>
    </message>
    <message>
        <source>Set the number of a page of %1 to %2</source>
        <translation>把 %1 某版的版号设为 %2</translation>
    </message>
    <message>
        <source>Set the number of %1 pages to %2</source>
        <translation>把 %1 个版的版号设为 %2</translation>
    </message>
    <message>
        <source>Let a page of %1 say its number</source>
        <translation>让 %1 某版自己说明版号</translation>
    </message>
    <message>
        <source>Let %1 pages say their number</source>
        <translation>让 %1 个版自己说明版号</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>The archive %1 is in order.</source>
        <translation>档案 %1 完好。</translation>
    </message>
    <message>
        <source>Read pages and show what is made of them, without an archive.</source>
        <translation>读取版面并显示读出的内容，不用档案。</translation>
    </message>
    <message>
        <source>Bring files and folders into the archive.</source>
        <translation>把文件和文件夹导入档案。</translation>
    </message>
    <message>
        <source>Find articles, newest first; an empty query matches everything.</source>
        <translation>检索文章，新的在前；空检索词匹配全部。</translation>
    </message>
    <message>
        <source>List what is in the archive.</source>
        <translation>列出档案内容。</translation>
    </message>
    <message>
        <source>Show one article.</source>
        <translation>显示一篇文章。</translation>
    </message>
    <message>
        <source>Write articles to a file.</source>
        <translation>把文章写入文件。</translation>
    </message>
    <message>
        <source>jianbao --samples                         open the window on the sample pages</source>
        <translation>jianbao --samples                         打开窗口看样报</translation>
    </message>
    <message>
        <source>jianbao [--archive FILE] COMMAND …        work without a window</source>
        <translation>jianbao [--archive FILE] COMMAND …        不用窗口工作</translation>
    </message>
    <message>
        <source>A path of - is standard input or output. --json gives one JSON document.</source>
        <translation>路径 - 表示标准输入或输出。--json 给出一个 JSON 文档。</translation>
    </message>
    <message>
        <source>The archive is FILE, else $JIANBAO_ARCHIVE, else the one in the user&apos;s data folder.</source>
        <translation>档案为 FILE，否则为 $JIANBAO_ARCHIVE，否则为用户数据文件夹中的档案。</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 done with failures named, 2 usage, 3 the archive cannot be used.</source>
        <translation>退出状态：0 完成，1 完成但有失败（已指明），2 用法有误，3 档案无法使用。</translation>
    </message>
    <message>
        <source>One JSON document.</source>
        <translation>给出一个 JSON 文档。</translation>
    </message>
    <message>
        <source>Read in this encoding (UTF-8, UTF-16LE, UTF-16BE, GB18030, Big5).</source>
        <translation>按此编码读取（UTF-8、UTF-16LE、UTF-16BE、GB18030、Big5）。</translation>
    </message>
    <message>
        <source>Something is missing after %1.</source>
        <translation>%1 之后缺少内容。</translation>
    </message>
    <message>
        <source>%1 is one too many.</source>
        <translation>%1 是多余的。</translation>
    </message>
    <message>
        <source>See jianbao %1 --help.</source>
        <translation>参见 jianbao %1 --help。</translation>
    </message>
    <message>
        <source>%1 is no encoding that can be read.</source>
        <translation>%1 不是能读取的编码。</translation>
    </message>
    <message>
        <source>The day of the report, for 昨天 and 9月30日.</source>
        <translation>报道当日，用于推算“昨天”“9月30日”。</translation>
    </message>
    <message>
        <source>Each line stands alone.</source>
        <translation>每行各自独立。</translation>
    </message>
    <message>
        <source>Plain text; - is standard input.</source>
        <translation>纯文本；- 表示标准输入。</translation>
    </message>
    <message>
        <source>%1 is no day; write it as 2023-09-12.</source>
        <translation>%1 不是日期；请写作 2023-09-12。</translation>
    </message>
    <message>
        <source>%1 is no article&apos;s number.</source>
        <translation>%1 不是文章编号。</translation>
    </message>
    <message>
        <source>%1 is no issue&apos;s number.</source>
        <translation>%1 不是期次编号。</translation>
    </message>
    <message>
        <source>Standard output cannot be written to.</source>
        <translation>无法写到标准输出。</translation>
    </message>
    <message>
        <source>The file to write; - is standard output.</source>
        <translation>要写入的文件；- 表示标准输出。</translation>
    </message>
    <message>
        <source>An article&apos;s number; more may follow.</source>
        <translation>文章编号；可接更多。</translation>
    </message>
    <message>
        <source>A whole issue, by its number.</source>
        <translation>整期，按期次编号。</translation>
    </message>
    <message>
        <source>All articles that a query finds.</source>
        <translation>检索词找到的全部文章。</translation>
    </message>
    <message>
        <source>More articles.</source>
        <translation>更多文章。</translation>
    </message>
    <message>
        <source>Say with --out where to write.</source>
        <translation>请用 --out 写明写到何处。</translation>
    </message>
    <message>
        <source>%1 is no date; write it as 2023, 2023-09 or 2023-09-12.</source>
        <translation>%1 不是日期；请写作 2023、2023-09 或 2023-09-12。</translation>
    </message>
    <message>
        <source>Read and report, change nothing.</source>
        <translation>只读取并报告，不作改动。</translation>
    </message>
    <message>
        <source>The newspaper&apos;s name.</source>
        <translation>报纸名称。</translation>
    </message>
    <message>
        <source>The date of all these pages.</source>
        <translation>这批版面的日期。</translation>
    </message>
    <message>
        <source>Files and folders.</source>
        <translation>文件和文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be listed.</source>
        <translation>%1 无法列出。</translation>
    </message>
    <message>
        <source>Pages to read; - is standard input.</source>
        <translation>要读取的版面；- 表示标准输入。</translation>
    </message>
    <message>
        <source>%1 found.</source>
        <translation>找到 %1 篇。</translation>
    </message>
    <message>
        <source>Show this many hits at most.</source>
        <translation>最多显示这么多条。</translation>
    </message>
    <message>
        <source>Only say how many there are.</source>
        <translation>只说出有多少篇。</translation>
    </message>
    <message>
        <source>%1 is no number of hits.</source>
        <translation>%1 不是条数。</translation>
    </message>
    <message>
        <source>The kept source of its page instead.</source>
        <translation>改为显示所存的版面原文。</translation>
    </message>
    <message>
        <source>The article&apos;s number, as search and list give it.</source>
        <translation>文章编号，见 search 与 list 的输出。</translation>
    </message>
    <message>
        <source>%1 is neither a command nor a file. See jianbao --help.</source>
        <translation>%1 既不是命令也不是文件。参见 jianbao --help。</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 不是文件。</translation>
    </message>
    <message>
        <source>Files: %1. New pages: %2, with articles: %3. Unchanged: %4, replaced: %5, failed: %6.</source>
        <translation>文件 %1 个。新导入 %2 个版、%3 篇；未变 %4 个，替换 %5 个，失败 %6 个。</translation>
    </message>
    <message>
        <source>newest, oldest or relevance.</source>
        <translation>newest（最新）、oldest（最早）或 relevance（相关）。</translation>
    </message>
    <message>
        <source>%1 is no order of hits.</source>
        <translation>没有名为 %1 的排序方式。</translation>
    </message>
    <message>
        <source>article %1</source>
        <translation>第 %1 篇</translation>
    </message>
    <message>
        <source>continued from page %1</source>
        <translation>上接第%1版</translation>
    </message>
    <message>
        <source>continues on page %1</source>
        <translation>下转第%1版</translation>
    </message>
    <message>
        <source>%1 is no number; list gives them.</source>
        <translation>%1 不是编号；编号可用 list 查看。</translation>
    </message>
    <message>
        <source>How many automatic backups are kept from now on; 0 makes none.</source>
        <translation>今后保留几份自动备份；0 为不作备份。</translation>
    </message>
    <message>
        <source>Where to; without it the next automatic one is made now.</source>
        <translation>备份到哪里；不写则立即作下一份自动备份。</translation>
    </message>
    <message>
        <source>%1 is no number of backups.</source>
        <translation>%1 不是备份份数。</translation>
    </message>
    <message>
        <source>A backup of the archive.</source>
        <translation>档案的备份。</translation>
    </message>
    <message>
        <source>The archive that was there is kept as %1.</source>
        <translation>原来的档案保留为 %1。</translation>
    </message>
    <message>
        <source>First make anew what is derived from the articles, and say what was done.</source>
        <translation>先重建由文章得出的部分，并说明做了什么。</translation>
    </message>
    <message>
        <source>Say of which date, paper or edition issues are.</source>
        <translation>指定期次的日期、报名或版别。</translation>
    </message>
    <message>
        <source>Take issues, pages or a file out of the archive.</source>
        <translation>把期次、版面或文件移出档案。</translation>
    </message>
    <message>
        <source>Take the last change back.</source>
        <translation>撤销上一次改动。</translation>
    </message>
    <message>
        <source>Make the change anew that was taken back.</source>
        <translation>重做撤销的改动。</translation>
    </message>
    <message>
        <source>Verify the archive, or mend what is derived and verify it.</source>
        <translation>核对档案，或修复由文章得出的部分再核对。</translation>
    </message>
    <message>
        <source>Copy the archive to a file and verify the copy.</source>
        <translation>把档案备份到文件，并核对备份。</translation>
    </message>
    <message>
        <source>Put a backup in the place of the archive.</source>
        <translation>用备份替换档案。</translation>
    </message>
    <message>
        <source>Say how much is in the archive.</source>
        <translation>统计档案的内容。</translation>
    </message>
    <message>
        <source>There is no source %1 in the archive.</source>
        <translation>档案中没有来源 %1。</translation>
    </message>
    <message>
        <source>Several sources have the path %1; name one by its number, as list sources gives it.</source>
        <translation>有几个来源的路径都是 %1；请用 list sources 给出的编号指定。</translation>
    </message>
    <message>
        <source>Numbers of issues or pages; a source&apos;s path or number.</source>
        <translation>期次或版面的编号；来源的路径或编号。</translation>
    </message>
    <message>
        <source>%1 cannot be removed; issue, page and source can.</source>
        <translation>不能移出 %1；可以移出的是 issue、page 和 source。</translation>
    </message>
    <message>
        <source>Sources are removed one by one.</source>
        <translation>来源须逐个移出。</translation>
    </message>
    <message>
        <source>At least %1 found.</source>
        <translation>至少找到 %1 篇。</translation>
    </message>
    <message>
        <source>Perhaps: %1</source>
        <translation>您要找的可能是：%1</translation>
    </message>
    <message>
        <source>2023, 2023-09 or 2023-09-12; empty: what the pages say.</source>
        <translation>2023、2023-09 或 2023-09-12；留空则按版面所载。</translation>
    </message>
    <message>
        <source>The newspaper&apos;s name; empty: none.</source>
        <translation>报纸名称；留空则无。</translation>
    </message>
    <message>
        <source>The edition; empty: none.</source>
        <translation>版别；留空则无。</translation>
    </message>
    <message>
        <source>Numbers of issues, as list issues gives them.</source>
        <translation>期次的编号，见 list issues。</translation>
    </message>
    <message>
        <source>Say one of --date, --paper and --edition.</source>
        <translation>请在 --date、--paper、--edition 中写一个。</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>报纸</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>Issues without a date</source>
        <translation>无日期的期次</translation>
    </message>
    <message>
        <source>Issues with an estimated date</source>
        <translation>日期为推定的期次</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Pages that editors have placed</source>
        <translation>编辑指定期次的版面</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>People in bylines</source>
        <translation>署名的人</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Mentions of entities</source>
        <translation>条目出现次数</translation>
    </message>
    <message>
        <source>Files brought in</source>
        <translation>导入的文件</translation>
    </message>
    <message>
        <source>Bytes of these files</source>
        <translation>这些文件的字节数</translation>
    </message>
    <message>
        <source>Bytes of the archive</source>
        <translation>档案的字节数</translation>
    </message>
    <message>
        <source>Changes that can be undone</source>
        <translation>可以撤销的改动</translation>
    </message>
    <message>
        <source>First and last date</source>
        <translation>最早和最晚日期</translation>
    </message>
    <message>
        <source>Automatic backups</source>
        <translation>自动备份</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可以撤销的改动。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可以重做的改动。</translation>
    </message>
    <message>
        <source>Say how this is called.</source>
        <translation>说明用法。</translation>
    </message>
    <message>
        <source>Characters in a row; several words must all be found. Also: &quot;A B&quot; in this order, A OR B, A -B, A NEAR/20 B, brackets; title: body: byline: caption: paper: page: kind: date: before: after: person: org: place: post: honour: event: work: before a word; /A.?B/, a regular expression.</source>
        <translation>连续的字；几个词须全部出现。还可以写：&quot;A B&quot;（依此次序）、A OR B（任一）、A -B（不含 B）、A NEAR/20 B（相隔不远）、括号；词前可加 title: body: byline: caption: paper: page: kind: date: before: after: person: org: place: post: honour: event: work:（中文名亦可，如 标题：）；/A.?B/ 为正则表达式。</translation>
    </message>
    <message>
        <source>Of this article in the archive.</source>
        <translation>库里的这篇文章。</translation>
    </message>
    <message>
        <source>Of all articles that this finds.</source>
        <translation>所有能搜到的文章。</translation>
    </message>
    <message>
        <source>Put out a table, its columns named.</source>
        <translation>输出带列名的表格。</translation>
    </message>
    <message>
        <source>Say --article or --query; --date and --sentences are for files.</source>
        <translation>--article 和 --query 选一个；--date 和 --sentences 只用于文件。</translation>
    </message>
    <message>
        <source>Say one of --csv and --json.</source>
        <translation>--csv 和 --json 选一个。</translation>
    </message>
    <message>
        <source>Recognise entities in plain text, or put out those of articles.</source>
        <translation>识别纯文本里的名称，或输出文章里的名称。</translation>
    </message>
    <message>
        <source>Find people, places and so on by name, pinyin or initials.</source>
        <translation>按名称、拼音或首字母查人物、地点等。</translation>
    </message>
    <message>
        <source>Say what a name is, wherever it stands in the archive.</source>
        <translation>规定一个名称在全库里是什么。</translation>
    </message>
    <message>
        <source>%1 is no class; there are %2.</source>
        <translation>没有“%1”这一类；可用的有：%2。</translation>
    </message>
    <message>
        <source>Name files, or articles with --article or --query; --csv is for articles.</source>
        <translation>请给出文件，或用 --article、--query 给出文章；--csv 只用于文章。</translation>
    </message>
    <message>
        <source>%1 is no order of entities.</source>
        <translation>名称没有“%1”这种排序。</translation>
    </message>
    <message>
        <source>%1 is no number of entities.</source>
        <translation>“%1”不是名称的个数。</translation>
    </message>
    <message>
        <source>Entities: part of the name, its pinyin or its initials.</source>
        <translation>用于 entities：名称的一部分、拼音或拼音首字母。</translation>
    </message>
    <message>
        <source>Entities: of this class only.</source>
        <translation>用于 entities：只列这一类。</translation>
    </message>
    <message>
        <source>Entities: articles (the most first) or name.</source>
        <translation>用于 entities：articles（篇数多的在前）或 name（按拼音）。</translation>
    </message>
    <message>
        <source>Entities: this many at most.</source>
        <translation>用于 entities：最多列这么多。</translation>
    </message>
    <message>
        <source>--match, --class, --order and --limit are for entities.</source>
        <translation>--match、--class、--order 和 --limit 只用于 entities。</translation>
    </message>
    <message>
        <source>This name is one of --class.</source>
        <translation>这个名称属于 --class 这一类。</translation>
    </message>
    <message>
        <source>This is no name.</source>
        <translation>这不是名称。</translation>
    </message>
    <message>
        <source>This one of --class is the same as --of.</source>
        <translation>--class 这一类里的这个名称与 --of 相同。</translation>
    </message>
    <message>
        <source>What an alias is another name of.</source>
        <translation>别名所指的名称。</translation>
    </message>
    <message>
        <source>person, organisation, place, date, post, honour, event or work.</source>
        <translation>person、organisation、place、date、post、honour、event 或 work。</translation>
    </message>
    <message>
        <source>The normal form, where it is another.</source>
        <translation>规范写法，与名称不同时才写。</translation>
    </message>
    <message>
        <source>Forget it again, by its number in --list.</source>
        <translation>撤掉这一条，编号见 --list。</translation>
    </message>
    <message>
        <source>Say what was said, the last first.</source>
        <translation>列出已有的规定，最近的在前。</translation>
    </message>
    <message>
        <source>Say of which --class the name is.</source>
        <translation>请用 --class 说明名称属于哪一类。</translation>
    </message>
    <message>
        <source>Say what it is the same as, with --of.</source>
        <translation>请用 --of 说明它与哪个相同。</translation>
    </message>
    <message>
        <source>Say one of --always, --never, --alias, --list and --drop.</source>
        <translation>--always、--never、--alias、--list、--drop 选一个。</translation>
    </message>
    <message>
        <source>jianbao [--archive FILE] [FILE…]          open the window, show or import the files</source>
        <translation>jianbao [--archive FILE] [FILE…]          打开窗口，显示或导入这些文件</translation>
    </message>
    <message>
        <source>The form: %1.</source>
        <translation>格式：%1。</translation>
    </message>
    <message>
        <source>All articles that were clipped.</source>
        <translation>剪报中的全部文章。</translation>
    </message>
    <message>
        <source>What the whole is called.</source>
        <translation>整份文件的标题。</translation>
    </message>
    <message>
        <source>A file for each article; --out is the folder they go to.</source>
        <translation>每篇文章一个文件；--out 为存放的文件夹。</translation>
    </message>
    <message>
        <source>How the files of --each are called: %1 (as: %2).</source>
        <translation>--each 各文件的命名方式：%1（如：%2）。</translation>
    </message>
    <message>
        <source>PDF: %1.</source>
        <translation>PDF：%1。</translation>
    </message>
    <message>
        <source>PDF: one to three columns.</source>
        <translation>PDF：一至三栏。</translation>
    </message>
    <message>
        <source>PDF: no contents page, no bookmarks.</source>
        <translation>PDF：不要目录页和书签。</translation>
    </message>
    <message>
        <source>PDF: entities in the colours of their classes.</source>
        <translation>PDF：实体按类别着色。</translation>
    </message>
    <message>
        <source>PDF: in PDF/A-1b mode, for long keeping.</source>
        <translation>PDF：采用 PDF/A-1b 模式，供长期保存。</translation>
    </message>
    <message>
        <source>%1 is no size of paper here; there are %2.</source>
        <translation>没有 %1 这种纸张；可用 %2。</translation>
    </message>
    <message>
        <source>Say one, two or three columns.</source>
        <translation>请指定一栏、两栏或三栏。</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 不是文件夹。</translation>
    </message>
    <message>
        <source>Say what to write: one of --article, --issue, --query and --clippings.</source>
        <translation>请指明要写出什么：--article、--issue、--query、--clippings 之一。</translation>
    </message>
    <message>
        <source>--name goes with --each.</source>
        <translation>--name 须与 --each 同用。</translation>
    </message>
    <message>
        <source>--hits goes with --query.</source>
        <translation>--hits 须与 --query 同用。</translation>
    </message>
    <message>
        <source>--%1 is for PDFs.</source>
        <translation>--%1 只用于 PDF。</translation>
    </message>
    <message>
        <source>No installed font has these characters; 〓 stands for them: %1</source>
        <translation>已安装的字体都没有下列字符，以 〓 代替：%1</translation>
    </message>
    <message>
        <source>Say --to and one of %1.</source>
        <translation>请用 --to 指定格式：%1 之一。</translation>
    </message>
    <message>
        <source>PDF, ODT, HTML: what --query finds is lit.</source>
        <translation>PDF、ODT、HTML：标亮 --query 找到的内容。</translation>
    </message>
    <message>
        <source>--hits is for pdf, odt and html.</source>
        <translation>--hits 只用于 pdf、odt 和 html。</translation>
    </message>
</context>
<context>
    <name>entities</name>
    <message>
        <source>The word list %1 is missing from the program.</source>
        <translation>程序中缺少词表 %1。</translation>
    </message>
    <message>
        <source>The file %1 in the program is damaged.</source>
        <translation>程序中的文件 %1 已损坏。</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>Office document</source>
        <translation>办公文档</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>packed</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>%1 is larger than 256 MiB and is not read.</source>
        <translation>%1 超过 256 MiB，不予读取。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 无法读取。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 是空文件。</translation>
    </message>
    <message>
        <source>%1 is no text in %2.</source>
        <translation>%1 不是 %2 编码的文本。</translation>
    </message>
    <message>
        <source>%1 is no text file.</source>
        <translation>%1 不是文本文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) of %1 cannot be read in %2.</source>
        <translation>
            <numerusform>%1 中有 %n 个字符无法按 %2 读出。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 holds a line of more than a million characters.</source>
        <translation>%1 中有一行超过一百万字。</translation>
    </message>
    <message>
        <source>%1 is a web page without an article, such as a check for robots: save it again from a browser.</source>
        <translation>%1 是没有文章的网页（例如防机器人的验证页）：请用浏览器重新保存。</translation>
    </message>
    <message>
        <source>Line %1 of %2 is no JSON record and is left out.</source>
        <translation>%2 的第 %1 行不是 JSON 记录，已略去。</translation>
    </message>
    <message>
        <source>%1 holds no record with a title or a text.</source>
        <translation>%1 中没有带标题或正文的记录。</translation>
    </message>
    <message>
        <source>%1 holds %2 more lines that are no JSON records.</source>
        <translation>%1 中还有 %2 行不是 JSON 记录。</translation>
    </message>
    <message>
        <source>%1 is a %2 file, which cannot be read: pages come as text, Markdown, HTML, JSON Lines or ZIP.</source>
        <translation>%1 是%2文件，无法读取：版面须为文本、Markdown、HTML、JSON Lines 或 ZIP。</translation>
    </message>
    <message>
        <source>%1 is a ZIP inside a ZIP and is not opened.</source>
        <translation>%1 是 ZIP 中的 ZIP，不予打开。</translation>
    </message>
    <message>
        <source>%1 leads out of its ZIP and is not read.</source>
        <translation>%1 指向所在 ZIP 之外，不予读取。</translation>
    </message>
    <message>
        <source>%1 holds more than 10,000 files and is not read.</source>
        <translation>%1 含有一万个以上的文件，不予读取。</translation>
    </message>
    <message>
        <source>%1 is cut off or damaged.</source>
        <translation>%1 不完整或已损坏。</translation>
    </message>
    <message>
        <source>%1 holds no pages.</source>
        <translation>%1 中没有版面。</translation>
    </message>
    <message>
        <source>%1 holds more and shorter lines than any page of print: the last of them are joined.</source>
        <translation>%1 的行数之多、之短超出任何印刷版面：末尾各行已合并。</translation>
    </message>
    <message>
        <source>%1 is locked by a password: unpack it yourself and import what was in it.</source>
        <translation>%1 设有密码：请自行解压，再导入其中的文件。</translation>
    </message>
    <message>
        <source>%1 is packed in a way that is not read: pack it as an ordinary ZIP.</source>
        <translation>无法读取 %1 的压缩方式：请另存为普通 ZIP。</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 已损坏。</translation>
    </message>
    <message>
        <source>%1 unpacks to more than 256 MiB or thirty times its size and is not read.</source>
        <translation>%1 解压后超过 256 MiB 或原大小的三十倍，未读取。</translation>
    </message>
    <message>
        <source>%1 holds %2 more files that are not read.</source>
        <translation>%1 中另有 %2 个文件未读取。</translation>
    </message>
</context>
<context>
    <name>intake</name>
    <message>
        <source>The folder %1 cannot be read.</source>
        <translation>文件夹 %1 无法读取。</translation>
    </message>
    <message>
        <source>The name of %1 is not in UTF-8; rename the file to bring it in.</source>
        <translation>%1 的文件名不是 UTF-8 编码，请改名后再导入。</translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>没有文件或文件夹 %1。</translation>
    </message>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>标准输入无法读取。</translation>
    </message>
    <message>
        <source>There is no text in the kept source of %1.</source>
        <translation>%1 所存的原文中没有文字。</translation>
    </message>
    <message>
        <source>%1 is a link to a file that is not there.</source>
        <translation>%1 是一个链接，所指的文件不存在。</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>非文本</translation>
    </message>
    <message>
        <source>Issue as text</source>
        <translation>整期文本</translation>
    </message>
    <message>
        <source>Page as text</source>
        <translation>单版文本</translation>
    </message>
    <message>
        <source>Clippings</source>
        <translation>剪报</translation>
    </message>
    <message>
        <source>There is no article to write.</source>
        <translation>没有要写出的文章。</translation>
    </message>
    <message>
        <source>%1 Files written before: %2.</source>
        <extracomment>%1: what went wrong, a sentence; %2: how many files are there already</extracomment>
        <translation>%1 此前已写出的文件：%2 个。</translation>
    </message>
    <message>
        <source>“%1” is not a file.</source>
        <translation>“%1”不是文件。</translation>
    </message>
    <message>
        <source>Selected Articles</source>
        <translation>文章选编</translation>
    </message>
</context>
<context>
    <name>publish</name>
    <message>
        <source>No Chinese font is installed; install the package fonts-noto-cjk and start again.</source>
        <translation>没有安装中文字体；请安装软件包 fonts-noto-cjk 后重新启动。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>The foot of a printed sheet; in Chinese 第 %1 页，共 %2 页</extracomment>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>%1 pages were laid out, but %2 came out.</source>
        <translation>排了 %1 页，却只写出 %2 页。</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>“%1”无法写入：%2</translation>
    </message>
    <message>
        <source>“%1” was not written. %2</source>
        <translation>“%1”未写成。%2</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>QDate format of a month; in Chinese yyyy年M月</extracomment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>QDate format of a day; in Chinese yyyy年M月d日</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>yyyy</source>
        <extracomment>QDate format of a year; in Chinese yyyy年</extracomment>
        <translation>yyyy年</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>%1 (estimated)</source>
        <extracomment>A date that was concluded from what the articles say; in Chinese %1（推定）</extracomment>
        <translation>%1（推定）</translation>
    </message>
    <message>
        <source>Page %1</source>
        <extracomment>A page of the newspaper; in Chinese 第%1版</extracomment>
        <translation>第%1版</translation>
    </message>
    <message>
        <source>The date is an estimate.</source>
        <translation>日期为推定。</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>newspaper</comment>
        <extracomment>A newspaper&apos;s name in the line that says where a text is from; in Chinese 《%1》</extracomment>
        <translation>《%1》</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>title</comment>
        <extracomment>An article&apos;s title in the line that says where a text is from; in Chinese 《%1》</extracomment>
        <translation>《%1》</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Puts two parts of the line that says where a text is from beside each other; in Chinese %1%2</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument 文本</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Table of hits (CSV)</source>
        <translation>检索结果表（CSV）</translation>
    </message>
    <message>
        <source>GB/T 7714</source>
        <translation>GB/T 7714</translation>
    </message>
    <message>
        <source>BibTeX</source>
        <translation>BibTeX</translation>
    </message>
    <message>
        <source>RIS</source>
        <translation>RIS</translation>
    </message>
    <message>
        <source>CSL-JSON</source>
        <translation>CSL-JSON</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>电头署名</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>作者署名</translation>
    </message>
    <message>
        <source>Source line</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Search hit</source>
        <translation>检索结果</translation>
    </message>
    <message>
        <source>The articles cannot be written: %1</source>
        <translation>文章无法写入：%1</translation>
    </message>
    <message>
        <source>The articles are too many for one file; write fewer at a time.</source>
        <translation>文章太多，一个文件装不下；请分几次写出。</translation>
    </message>
    <message>
        <source>Overall title</source>
        <translation>总标题</translation>
    </message>
    <message>
        <source>File names know no %1; they know %2.</source>
        <translation>文件名中不能用 %1；可用 %2。</translation>
    </message>
    <message>
        <source>File names need {n} or {title}, or all would be the same.</source>
        <translation>文件名须含 {n} 或 {title}，否则全都一样。</translation>
    </message>
    <message>
        <source>Page %1 did not come out whole.</source>
        <translation>第 %1 页没有完整写出。</translation>
    </message>
    <message>
        <source>No page came out.</source>
        <translation>没有写出任何一页。</translation>
    </message>
    <message>
        <source>It does not keep the rules of PDF/A-1b: %1</source>
        <translation>不符合 PDF/A-1b 的规则：%1</translation>
    </message>
    <message>
        <source>There is no article to print.</source>
        <translation>没有要打印的文章。</translation>
    </message>
    <message>
        <source>Its text could not be kept.</source>
        <translation>其中的文字无法保留。</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>There is no sheet %1; there are %2.</source>
        <translation>没有第 %1 张；共 %2 张。</translation>
    </message>
    <message>
        <source>The printer does not take the sheets.</source>
        <translation>打印机不接受这些页面。</translation>
    </message>
</context>
<context>
    <name>reading</name>
    <message>
        <source>%1 has no headline.</source>
        <translation>%1 没有标题。</translation>
    </message>
    <message>
        <source>%1 is dated %2 here, though “%3” says %4.</source>
        <translation>%1 在此按 %2 计，但“%3”作 %4。</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>There is nothing to look for in “%1”: type characters, letters or digits.</source>
        <translation>“%1”中没有可检索的内容：请输入汉字、字母或数字。</translation>
    </message>
    <message>
        <source>OR (character %2) needs something to look for on both of its sides.</source>
        <translation>OR（第 %2 个字符）两边都要有检索词。</translation>
    </message>
    <message>
        <source>Too much was asked for: “%1” (character %2) and what stands behind it is left out.</source>
        <translation>检索条件太多：略去了“%1”（第 %2 个字符）及其后的内容。</translation>
    </message>
    <message>
        <source>Behind NOT (character %2) something to leave out is missing.</source>
        <translation>NOT（第 %2 个字符）后面缺少要排除的内容。</translation>
    </message>
    <message>
        <source>NEAR (character %2) needs a word on both of its sides.</source>
        <translation>NEAR（第 %2 个字符）两边都要有检索词。</translation>
    </message>
    <message>
        <source>Too many brackets stand in one another at “%1” (character %2).</source>
        <translation>第 %2 个字符“%1”处括号嵌套太深。</translation>
    </message>
    <message>
        <source>The bracket at character %2 is not closed.</source>
        <translation>第 %2 个字符的括号没有闭合。</translation>
    </message>
    <message>
        <source>Behind “%1” (character %2) something to look for is missing.</source>
        <translation>“%1”（第 %2 个字符）后面缺少检索内容。</translation>
    </message>
    <message>
        <source>The expression cannot be understood at character %2.</source>
        <translation>第 %2 个字符处的表达式无法理解。</translation>
    </message>
    <message>
        <source>“%1” (character %2) is no kind of article: news, photo or notice.</source>
        <translation>“%1”（第 %2 个字符）不是文章类型：可用新闻、图片、启事。</translation>
    </message>
    <message>
        <source>“%1” (character %2) is no date: 2023, 2023-09, 2023-09-12 or two of them with .. between.</source>
        <translation>“%1”（第 %2 个字符）不是日期：可写 2023、2023-09、2023-09-12，或用 .. 连接两个日期。</translation>
    </message>
    <message>
        <source>The quotation mark at character %2 is not closed.</source>
        <translation>第 %2 个字符的引号没有闭合。</translation>
    </message>
    <message>
        <source>“%1” (character %2) is no issue: the archive&apos;s number of one.</source>
        <translation>“%1”（第 %2 个字符）不是期次：应为该期在档案里的编号。</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>There is no text.</source>
        <translation>没有文字。</translation>
    </message>
    <message>
        <source>This is no text.</source>
        <translation>这不是文本。</translation>
    </message>
</context>
<context>
    <name>ui</name>
    <message>
        <source>Clear this line</source>
        <translation>清空</translation>
    </message>
</context>
<context>
    <name>ui::AboutDialog</name>
    <message>
        <source>About Jianbao</source>
        <translation>关于剪报</translation>
    </message>
    <message>
        <source>Jianbao %1</source>
        <translation>剪报 %1</translation>
    </message>
    <message>
        <source>A reader for editors who live in the archive of a newspaper.
Everything stays on this computer.

Copyright 2026 The Jianbao authors.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>写给整日翻检报纸档案的编辑。
一切内容都留在这台电脑上。

版权所有 2026 The Jianbao authors。
自由软件，依 GNU 通用公共许可证第 3 版或更新版本发布。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ui::Actions</name>
    <message>
        <source>&amp;Import Pages…</source>
        <translation>导入版面(&amp;I)…</translation>
    </message>
    <message>
        <source>Import a &amp;Folder…</source>
        <translation>导入文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;New Archive…</source>
        <translation>新建档案(&amp;N)…</translation>
    </message>
    <message>
        <source>Open &amp;Archive…</source>
        <translation>打开档案(&amp;A)…</translation>
    </message>
    <message>
        <source>Open the &amp;Sample Pages</source>
        <translation>打开样报(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation>关闭标签页(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Normal Text Size</source>
        <translation>默认字号(&amp;N)</translation>
    </message>
    <message>
        <source>Ne&amp;xt Tab</source>
        <translation>下一标签页(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Previous Tab</source>
        <translation>上一标签页(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Issues</source>
        <translation>期次(&amp;I)</translation>
    </message>
    <message>
        <source>Search &amp;Hits</source>
        <translation>检索结果(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Entities</source>
        <translation>实体(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Report of the Import</source>
        <translation>导入报告(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;System Language</source>
        <translation>跟随系统语言(&amp;S)</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Search the Archive</source>
        <translation>检索档案(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next Hit</source>
        <translation>下一处(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Hit</source>
        <translation>上一处(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>人物(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Organisations</source>
        <translation>机构(&amp;O)</translation>
    </message>
    <message>
        <source>P&amp;laces</source>
        <translation>地点(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>时间(&amp;D)</translation>
    </message>
    <message>
        <source>Po&amp;sts</source>
        <translation>职务(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Honours</source>
        <translation>荣誉(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>活动(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Works</source>
        <translation>作品(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;All or None</source>
        <translation>全部或全不(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;About Jianbao</source>
        <translation>关于剪报(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>前进(&amp;W)</translation>
    </message>
    <message>
        <source>Show S&amp;ource Text</source>
        <translation>原文对照(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Set the &amp;Date…</source>
        <translation>设定日期(&amp;D)…</translation>
    </message>
    <message>
        <source>Set the &amp;Newspaper…</source>
        <translation>设定报名(&amp;N)…</translation>
    </message>
    <message>
        <source>Set the &amp;Edition…</source>
        <translation>设定版别(&amp;E)…</translation>
    </message>
    <message>
        <source>Rena&amp;me the Newspaper…</source>
        <translation>报纸改名(&amp;M)…</translation>
    </message>
    <message>
        <source>Remo&amp;ve from the Archive</source>
        <translation>移出档案(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Filter the Issues</source>
        <translation>筛选期次(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next Name in the Article</source>
        <translation>文中下一个名称(&amp;N)</translation>
    </message>
    <message>
        <source>P&amp;revious Name in the Article</source>
        <translation>文中上一个名称(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find an Entity</source>
        <translation>查找实体(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Find in the Article…</source>
        <translation>在文章中查找(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Keep as a Clipping</source>
        <translation>收入剪报(&amp;K)</translation>
    </message>
    <message>
        <source>Mark as Rea&amp;d</source>
        <translation>标为已读(&amp;D)</translation>
    </message>
    <message>
        <source>Mark as &amp;Not Read</source>
        <translation>标为未读(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Wider Lines</source>
        <translation>加宽版心(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Narrower Lines</source>
        <translation>收窄版心(&amp;N)</translation>
    </message>
    <message>
        <source>More Space between &amp;Lines</source>
        <translation>加大行距(&amp;L)</translation>
    </message>
    <message>
        <source>Less Space between L&amp;ines</source>
        <translation>减小行距(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Reading Settings…</source>
        <translation>阅读设置(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Clippings</source>
        <translation>剪报(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>阅读记录(&amp;H)</translation>
    </message>
    <message>
        <source>As the &amp;Window</source>
        <translation>随窗口(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>纸白(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Sepia</source>
        <translation>米黄(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Back Up…</source>
        <translation>备份(&amp;B)…</translation>
    </message>
    <message>
        <source>Res&amp;tore a Backup…</source>
        <translation>从备份恢复(&amp;T)…</translation>
    </message>
    <message>
        <source>Set the Page N&amp;umber…</source>
        <translation>设定版号(&amp;U)…</translation>
    </message>
    <message>
        <source>Go to a &amp;Date…</source>
        <translation>转到日期(&amp;D)…</translation>
    </message>
    <message>
        <source>Next &amp;Article</source>
        <translation>下一篇(&amp;A)</translation>
    </message>
    <message>
        <source>P&amp;revious Article</source>
        <translation>上一篇(&amp;R)</translation>
    </message>
    <message>
        <source>Next &amp;Page</source>
        <translation>下一版(&amp;P)</translation>
    </message>
    <message>
        <source>Previous Pa&amp;ge</source>
        <translation>上一版(&amp;G)</translation>
    </message>
    <message>
        <source>Next &amp;Issue</source>
        <translation>下一期(&amp;I)</translation>
    </message>
    <message>
        <source>Previous I&amp;ssue</source>
        <translation>上一期(&amp;S)</translation>
    </message>
    <message>
        <source>Next Pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>Previous Pane</source>
        <translation>上一个窗格</translation>
    </message>
    <message>
        <source>Search in This &amp;Issue</source>
        <translation>在本期中检索(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Keep This Search</source>
        <translation>保存此检索(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Manage Saved Searches…</source>
        <translation>管理保存的检索(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard…</source>
        <translation>快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Print and Export…</source>
        <translation>打印与导出(&amp;P)…</translation>
    </message>
    <message>
        <source>Cop&amp;y with the Source</source>
        <translation>复制并注明出处(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>ui::ArchiveTree</name>
    <message>
        <source>Unnamed paper</source>
        <translation>未具名报纸</translation>
    </message>
    <message>
        <source>Page not numbered</source>
        <translation>版次不详</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第%1版</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>No. %1</source>
        <extracomment>The running number of an issue, 总第%1期</extracomment>
        <translation>总第%1期</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>clipping</source>
        <translation>剪报</translation>
    </message>
</context>
<context>
    <name>ui::Archives</name>
    <message>
        <source>The backup is restored.</source>
        <translation>备份已恢复。</translation>
    </message>
    <message>
        <source>The backup is restored. The archive that was there is kept as %1.</source>
        <translation>备份已恢复。原来的档案保存为 %1。</translation>
    </message>
    <message>
        <source>Nothing was restored. %1</source>
        <translation>没有恢复。%1</translation>
    </message>
    <message>
        <source>Archives (*.jianbao);;All files (*)</source>
        <translation>档案 (*.jianbao);;所有文件 (*)</translation>
    </message>
    <message>
        <source>New Archive</source>
        <translation>新建档案</translation>
    </message>
    <message>
        <source>Open an Archive</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>&amp;Recent Archives</source>
        <translation>最近的档案(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Clear the List</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
    <message>
        <source>Back Up the Archive</source>
        <translation>备份档案</translation>
    </message>
    <message>
        <source>Backing up to %1…</source>
        <translation>正在备份到 %1…</translation>
    </message>
    <message>
        <source>The archive is backed up to %1; the copy has been verified.</source>
        <translation>档案已备份到 %1，副本已经核对。</translation>
    </message>
    <message>
        <source>No backup was made. %1</source>
        <translation>没有备份。%1</translation>
    </message>
    <message>
        <source>Restore a Backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Looking at %1…</source>
        <translation>正在查看 %1…</translation>
    </message>
    <message>
        <source>last changed %1</source>
        <translation>最后修改于 %1</translation>
    </message>
    <message>
        <source>%1, %2, last changed %3</source>
        <translation>%1，%2，最后修改于 %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln issue(s)</source>
        <translation>
            <numerusform>%Ln 期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace the archive %1 by the backup %2?</source>
        <translation>用备份“%2”替换档案“%1”吗？</translation>
    </message>
    <message>
        <source>The archive: %1.</source>
        <translation>档案：%1。</translation>
    </message>
    <message>
        <source>The backup: %1.</source>
        <translation>备份：%1。</translation>
    </message>
    <message>
        <source>The archive as it is now is kept beside it.</source>
        <translation>现在的档案会保存在旁边。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Another archive is open now; nothing was restored.</source>
        <translation>现在打开的是另一个档案，没有恢复。</translation>
    </message>
    <message>
        <source>Restoring %1…</source>
        <translation>正在恢复 %1…</translation>
    </message>
</context>
<context>
    <name>ui::ArticleLinks</name>
    <message>
        <source>Continued on page %1; that part is not in the archive.</source>
        <translation>下转第%1版（档案中没有下文）</translation>
    </message>
    <message>
        <source>Continued on page %1: %2 →</source>
        <translation>下转第%1版：%2 →</translation>
    </message>
    <message>
        <source>Continued from page %1; that part is not in the archive.</source>
        <translation>上接第%1版（档案中没有上文）</translation>
    </message>
    <message>
        <source>← Continued from page %1: %2</source>
        <translation>← 上接第%1版：%2</translation>
    </message>
</context>
<context>
    <name>ui::ArticleText</name>
    <message>
        <source>Joined by guess: %1 % sure that the two pieces belong together.</source>
        <translation>此处为推测接排：两段相连的把握为%1%。</translation>
    </message>
</context>
<context>
    <name>ui::ArticleView</name>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>This article is no longer in the archive: it was removed, or its page was replaced.</source>
        <translation>这篇文章已不在档案中：它已被移出，或所在版面已被替换。</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>End the search in the article</source>
        <translation>结束查找</translation>
    </message>
</context>
<context>
    <name>ui::DateAccount</name>
    <message>
        <source>the path says %1</source>
        <translation>路径为%1</translation>
    </message>
    <message>
        <source>the articles suggest %1</source>
        <translation>文中推得%1</translation>
    </message>
    <message>
        <source>the page says %1</source>
        <translation>版面为%1</translation>
    </message>
    <message>
        <source> or </source>
        <extracomment>Between two dates of which one must be wrong; in Chinese 或</extracomment>
        <translation>或</translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>Between two claims about a date; in Chinese ；</extracomment>
        <translation>；</translation>
    </message>
    <message>
        <source>Dates differ: %1.</source>
        <translation>日期不一致：%1。</translation>
    </message>
    <message>
        <source>very likely (%1 %)</source>
        <translation>把握很大（%1%）</translation>
    </message>
    <message>
        <source>likely (%1 %)</source>
        <translation>把握较大（%1%）</translation>
    </message>
    <message>
        <source>uncertain (%1 %)</source>
        <translation>把握不大（%1%）</translation>
    </message>
    <message>
        <source>little more than a guess (%1 %)</source>
        <translation>近于猜测（%1%）</translation>
    </message>
    <message>
        <source>Estimated to the day: %1.</source>
        <translation>日期为推定，精确到日，%1。</translation>
    </message>
    <message>
        <source>Estimated to the month: %1.</source>
        <translation>日期为推定，精确到月，%1。</translation>
    </message>
    <message>
        <source>Estimated to the year: %1.</source>
        <translation>日期为推定，精确到年，%1。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>Quotation marks around a sentence of the page; in Chinese “%1”</extracomment>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>ui::Editor</name>
    <message>
        <source>Done: %1.</source>
        <translation>已完成：%1。</translation>
    </message>
    <message>
        <source>Taken back: %1.</source>
        <translation>已撤销：%1。</translation>
    </message>
    <message>
        <source>Done again: %1.</source>
        <translation>已重做：%1。</translation>
    </message>
</context>
<context>
    <name>ui::Entities</name>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Honours</source>
        <translation>荣誉</translation>
    </message>
    <message>
        <source>Honour</source>
        <translation>荣誉</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>作品</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>作品</translation>
    </message>
</context>
<context>
    <name>ui::EntitiesPane</name>
    <message>
        <source>In the Article</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>In the Archive</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Rulings</source>
        <translation>名称规则</translation>
    </message>
    <message>
        <source>Parts of the entities</source>
        <translation>实体窗格的各部分</translation>
    </message>
</context>
<context>
    <name>ui::EntityCardPane</name>
    <message>
        <source>No article names it any more.</source>
        <translation>已没有文章提到它。</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2, in %Ln article(s) with it</source>
        <translation>
            <numerusform>%1 %2，与它同在 %Ln 篇文章中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>In the same articles</source>
        <translation>同篇出现</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s)</source>
        <translation>
            <numerusform>提到 %Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>companions of the newest articles only</source>
        <translation>同篇名称只计最新的文章</translation>
    </message>
    <message>
        <source>To the card before, or to the list</source>
        <translation>回到上一张卡片或列表</translation>
    </message>
    <message>
        <source>Search for it</source>
        <translation>检索此名称</translation>
    </message>
    <message>
        <source>Mentions in their sentences</source>
        <translation>提到它的句子</translation>
    </message>
</context>
<context>
    <name>ui::EntityIndexPane</name>
    <message>
        <source>Only these</source>
        <translation>只看这一类</translation>
    </message>
    <message>
        <source>Most articles first</source>
        <translation>按篇数从多到少</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>By count</source>
        <translation>按篇数</translation>
    </message>
    <message>
        <source>Order of the entities</source>
        <translation>实体的排列顺序</translation>
    </message>
</context>
<context>
    <name>ui::EntityQuestionList</name>
    <message>
        <source>Name, pinyin or initials</source>
        <translation>名称、拼音或首字母</translation>
    </message>
    <message>
        <source>Find an entity by name, pinyin or initials</source>
        <translation>按名称、拼音或首字母查找实体</translation>
    </message>
    <message>
        <source>Entities of the archive</source>
        <translation>档案中的实体</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>%Ln 个实体</numerusform>
        </translation>
    </message>
    <message>
        <source>No article names any.</source>
        <translation>还没有文章提到实体。</translation>
    </message>
    <message>
        <source>None is called that.</source>
        <translation>没有这个名称的实体。</translation>
    </message>
</context>
<context>
    <name>ui::EntityWords</name>
    <message numerus="yes">
        <source>%1 %2, %Ln article(s)</source>
        <translation>
            <numerusform>%1 %2，%Ln 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation>又称：%1</translation>
    </message>
    <message>
        <source>“%1” is always: %2</source>
        <translation>“%1”一律作%2</translation>
    </message>
    <message>
        <source>“%1” is always: %2 %3</source>
        <translation>“%1”一律作%2“%3”</translation>
    </message>
    <message>
        <source>“%1” is never an entity</source>
        <translation>“%1”一律不作实体</translation>
    </message>
    <message>
        <source>%1 “%2” is the same as %3 “%4”</source>
        <translation>%1“%2”即%3“%4”</translation>
    </message>
    <message>
        <source>MMMM</source>
        <extracomment>QDate format of a month without its year; in Chinese M月</extracomment>
        <translation>M月</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>ui::FileView</name>
    <message>
        <source>Articles of this file</source>
        <translation>这个文件中的文章</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1……</translation>
    </message>
    <message>
        <source>This file is in the archive already.</source>
        <translation>这个文件已在档案中。</translation>
    </message>
    <message>
        <source>Not in the archive yet.</source>
        <translation>尚未收入档案。</translation>
    </message>
    <message>
        <source>&amp;Open the Issue</source>
        <translation>打开所在期次(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Add to the Archive</source>
        <translation>收入档案(&amp;A)</translation>
    </message>
</context>
<context>
    <name>ui::FindBox</name>
    <message>
        <source>Find in the article</source>
        <translation>在文章中查找</translation>
    </message>
    <message>
        <source>Clear what is looked for</source>
        <translation>清除查找内容</translation>
    </message>
</context>
<context>
    <name>ui::Finding</name>
    <message>
        <source>“%1” is no longer among the saved searches.</source>
        <translation>“%1”不再保存。</translation>
    </message>
    <message>
        <source>“%1” is among the saved searches.</source>
        <translation>已保存检索“%1”。</translation>
    </message>
    <message>
        <source>None yet: the star beside the hits saves a search</source>
        <translation>尚无：点结果旁边的星标即可保存</translation>
    </message>
    <message>
        <source>Saved Se&amp;arches</source>
        <translation>保存的检索(&amp;A)</translation>
    </message>
</context>
<context>
    <name>ui::HelpPage</name>
    <message>
        <source>en</source>
        <comment>folder of the help in this language</comment>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Sections of the help</source>
        <translation>帮助的各部分</translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>检索</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>How a page is read</source>
        <translation>版面是怎样读出来的</translation>
    </message>
    <message>
        <source>Dates and estimates</source>
        <translation>日期与推定</translation>
    </message>
    <message>
        <source>Names and corrections</source>
        <translation>名称及其更正</translation>
    </message>
    <message>
        <source>Archives and backups</source>
        <translation>档案与备份</translation>
    </message>
    <message>
        <source>Printing, exporting, citing</source>
        <translation>打印、导出与引用</translation>
    </message>
</context>
<context>
    <name>ui::HitTimeline</name>
    <message numerus="yes">
        <source>%1: %Ln article(s)</source>
        <translation>
            <numerusform>%1：%Ln 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>When they were printed</source>
        <translation>见报时间</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %Ln article(s)</source>
        <translation>
            <numerusform>%1 至 %2：%Ln 篇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HitWalk</name>
    <message>
        <source>This is the last hit of all articles found.</source>
        <translation>这是全部结果的最后一处命中。</translation>
    </message>
    <message>
        <source>This is the first hit of all.</source>
        <translation>这是全部结果的第一处命中。</translation>
    </message>
    <message>
        <source>Article %L1 of %L2 found: %3</source>
        <translation>第 %L1 篇，共找到 %L2 篇：%3</translation>
    </message>
    <message>
        <source>Article %L1 of those found: %2</source>
        <translation>找到的第 %L1 篇：%2</translation>
    </message>
</context>
<context>
    <name>ui::ImportPreview</name>
    <message numerus="yes">
        <source>%Ln file(s) to import</source>
        <translation>
            <numerusform>待导入 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking for pages… %Ln file(s)</source>
        <translation>
            <numerusform>正在查找版面…已找到 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for pages…</source>
        <translation>正在查找版面…</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>来自 %1。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>The first %L1 are shown; all will be imported.</source>
        <translation>只列出前 %L1 个，导入时全部导入。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in the archive already.</source>
        <translation>
            <numerusform>%Ln 个文件已在档案中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) unreadable.</source>
        <translation>
            <numerusform>%Ln 个文件无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Before the import</source>
        <translation>导入预览</translation>
    </message>
    <message>
        <source>&amp;Newspaper:</source>
        <translation>报纸(&amp;N)：</translation>
    </message>
    <message>
        <source>As the pages say</source>
        <translation>以版面为准</translation>
    </message>
    <message>
        <source>Newspaper of these pages</source>
        <translation>这些版面的报纸</translation>
    </message>
    <message>
        <source>The name holds for all of them. Leave it empty to take what each page says.</source>
        <translation>这个报名用于全部版面。留空则以各版自己的为准。</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>暂不导入</translation>
    </message>
    <message>
        <source>Files before they are imported</source>
        <translation>待导入的文件</translation>
    </message>
</context>
<context>
    <name>ui::ImportReport</name>
    <message>
        <source>Report of the import</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Import stopped.</source>
        <translation>导入已停止。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) came in.</source>
        <translation>
            <numerusform>导入 %Ln 篇。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were in the archive already.</source>
        <translation>
            <numerusform>%Ln 个文件档案中已有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) took the place of older ones.</source>
        <translation>
            <numerusform>%Ln 个文件替换了旧版本。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln 个文件无法读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) looked at.</source>
        <translation>
            <numerusform>查看了 %Ln 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>All (%L1)</source>
        <translation>全部（%L1）</translation>
    </message>
    <message>
        <source>Skipped (%L1)</source>
        <translation>跳过（%L1）</translation>
    </message>
    <message>
        <source>Came in, but … (%L1)</source>
        <translation>已导入但请留意（%L1）</translation>
    </message>
    <message>
        <source>What the report shows</source>
        <translation>报告显示的内容</translation>
    </message>
    <message>
        <source>Show File</source>
        <translation>显示文件</translation>
    </message>
    <message>
        <source>Open the file&apos;s folder in the file manager (Enter)</source>
        <translation>在文件管理器中打开所在文件夹（Enter）</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>ui::Importing</name>
    <message>
        <source>Another archive is open now; nothing was imported.</source>
        <translation>现在打开的是另一个档案，没有导入。</translation>
    </message>
    <message>
        <source>The import of “%1” was not finished.</source>
        <translation>“%1”的导入没有完成。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续导入</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>不再提醒</translation>
    </message>
</context>
<context>
    <name>ui::IssueCards</name>
    <message>
        <source>Correspondents: %1</source>
        <translation>通讯员：%1</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>启事</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>clipping</source>
        <translation>剪报</translation>
    </message>
</context>
<context>
    <name>ui::IssueDialog</name>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message numerus="yes">
        <source>Date of %n Issue(s)</source>
        <translation>
            <numerusform>%n 期的日期</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>日期(&amp;D)：</translation>
    </message>
    <message>
        <source>2023-09-12, 2023-09 or 2023. Leave it empty to take what the pages say.</source>
        <translation>如 2023-09-12、2023-09 或 2023。留空则按版面所载。</translation>
    </message>
    <message>
        <source>Rename the Newspaper</source>
        <translation>报纸改名</translation>
    </message>
    <message numerus="yes">
        <source>Newspaper of %n Issue(s)</source>
        <translation>
            <numerusform>%n 期的报名</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Newspaper:</source>
        <translation>报名(&amp;N)：</translation>
    </message>
    <message>
        <source>Edition of the Issue</source>
        <translation>这一期的版别</translation>
    </message>
    <message>
        <source>&amp;Edition:</source>
        <translation>版别(&amp;E)：</translation>
    </message>
    <message>
        <source>For a day with several issues, such as 早报 and 晚报.</source>
        <translation>用于一天出几期的情形，如早报、晚报。</translation>
    </message>
    <message>
        <source>Go to a Date</source>
        <translation>转到日期</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>2023-09-12, 2023年9月, 2023 or 9.12.</source>
        <translation>例如 2023-09-12、2023年9月、2023 或 9.12。</translation>
    </message>
    <message numerus="yes">
        <source>Date of %n Page(s)</source>
        <translation>
            <numerusform>%n 个版的日期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Newspaper of %n Page(s)</source>
        <translation>
            <numerusform>%n 个版的报纸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edition of %n Page(s)</source>
        <translation>
            <numerusform>%n 个版的版别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Number of %n Page(s)</source>
        <translation>
            <numerusform>%n 个版的版号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edition of %n Issue(s)</source>
        <translation>
            <numerusform>%n 期的版别</numerusform>
        </translation>
    </message>
    <message>
        <source>Page &amp;number:</source>
        <translation>版号(&amp;N)：</translation>
    </message>
    <message>
        <source>3 or A1. Leave it empty to take what the pages say.</source>
        <translation>例如 3 或 A1。留空则以版面为准。</translation>
    </message>
</context>
<context>
    <name>ui::IssueView</name>
    <message>
        <source>Articles of this issue</source>
        <translation>本期文章</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 个版</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 It was concluded from:</source>
        <extracomment>%1 is a sentence; in Chinese no blank follows it</extracomment>
        <translation>%1依据：</translation>
    </message>
    <message>
        <source>This issue is no longer in the archive: its pages were removed, replaced or dated otherwise.</source>
        <translation>这一期已不在档案中：其版面已被移出、替换或改了日期。</translation>
    </message>
</context>
<context>
    <name>ui::JobBar</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the import; what is in stays in</source>
        <translation>停止导入；已导入的保留</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>Looking for pages…</source>
        <translation>正在查找版面…</translation>
    </message>
    <message>
        <source>Progress of settling names</source>
        <translation>名称规则的执行进度</translation>
    </message>
    <message numerus="yes">
        <source>Settling names: %Ln article(s) left</source>
        <translation>
            <numerusform>正在套用名称规则：还有 %Ln 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>还需几秒</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>还需 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>还需 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>还需 %n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing: %L1 of %L2 files</source>
        <translation>正在导入：%L1/%L2 个文件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) a second</source>
        <translation>
            <numerusform>每秒 %Ln 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>跳过 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) so far</source>
        <translation>
            <numerusform>已导入 %Ln 篇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Keys</name>
    <message>
        <source>%1 alone is typed into the search box: take it with Ctrl or Alt.</source>
        <translation>单独按 %1 是在输入文字，请加上 Ctrl 或 Alt。</translation>
    </message>
    <message>
        <source>%1 already means “%2”.</source>
        <translation>%1 已用于“%2”。</translation>
    </message>
</context>
<context>
    <name>ui::KeysPage</name>
    <message>
        <source>New keys for “%1”:</source>
        <translation>“%1”的新快捷键：</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>An action or its keys</source>
        <translation>操作或按键</translation>
    </message>
    <message>
        <source>Filter the actions</source>
        <translation>筛选操作</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>Press the keys that are to be used</source>
        <translation>请按下要使用的键</translation>
    </message>
    <message>
        <source>&amp;Use These</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;No Keys</source>
        <translation>清除(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Reset &amp;All</source>
        <translation>全部恢复(&amp;A)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>检索</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Reading Sheet</source>
        <translation>阅读底色</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>引文</translation>
    </message>
</context>
<context>
    <name>ui::LegendRow</name>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <translation>
            <numerusform>%1，%n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LibraryPane</name>
    <message>
        <source>Issues and articles</source>
        <translation>期次与文章</translation>
    </message>
    <message>
        <source>Issues and articles that fit</source>
        <translation>符合条件的期次和文章</translation>
    </message>
    <message>
        <source>Headline, date or initials</source>
        <translation>标题、日期或拼音首字母</translation>
    </message>
    <message>
        <source>Filter the issues</source>
        <translation>筛选期次</translation>
    </message>
    <message>
        <source>Words of a headline, a date (2023, 2023-09, 9月12日), pinyin or its initials (zgh); several, divided by blanks, must all fit.</source>
        <translation>标题中的字词、日期（2023、2023-09、9月12日）、拼音或拼音首字母（zgh）；用空格隔开的几项须同时符合。</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>没有符合的内容。</translation>
    </message>
    <message>
        <source>The newest %L1 of more headlines</source>
        <translation>符合的较多，列出最新的 %L1 篇</translation>
    </message>
    <message>
        <source>The newest %L1 of %L2 issues</source>
        <translation>符合 %L2 期，列出最新的 %L1 期</translation>
    </message>
    <message>
        <source>The newest %L1 of %L2 headlines</source>
        <translation>符合 %L2 篇，列出最新的 %L1 篇</translation>
    </message>
    <message numerus="yes">
        <source>%Ln issue(s)</source>
        <translation>
            <numerusform>%Ln 期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln headline(s)</source>
        <translation>
            <numerusform>%Ln 篇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LineDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>检索(&amp;S)</translation>
    </message>
    <message>
        <source>E&amp;ntities</source>
        <translation>实体(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>检索</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Report of the Import</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Jianbao</source>
        <translation>剪报</translation>
    </message>
    <message>
        <source>%1 – Jianbao</source>
        <translation>%1 – 剪报</translation>
    </message>
    <message>
        <source>Import Pages</source>
        <translation>导入版面</translation>
    </message>
    <message>
        <source>Text pages (*.txt *.text);;All files (*)</source>
        <translation>文本版面 (*.txt *.text);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import a Folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>This archive can only be read.</source>
        <translation>这个档案只能读取。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销：%1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做：%1(&amp;R)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Another archive is open now; nothing was changed.</source>
        <translation>现在打开的是另一个档案，没有作任何改动。</translation>
    </message>
    <message>
        <source>Reading S&amp;heet</source>
        <translation>阅读底色(&amp;H)</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
</context>
<context>
    <name>ui::MentionMenu</name>
    <message>
        <source>&amp;Not an Entity Here</source>
        <translation>此处不是实体(&amp;N)</translation>
    </message>
    <message>
        <source>It &amp;Is a</source>
        <translation>它是(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Take “%1” Instead</source>
        <translation>改取“%1”(&amp;T)</translation>
    </message>
    <message>
        <source>“%1” &amp;Is a</source>
        <translation>“%1”是(&amp;I)</translation>
    </message>
    <message>
        <source>The &amp;Same As…</source>
        <translation>与…同为一个(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Always Take “%1” for a</source>
        <translation>一律把“%1”作(&amp;A)</translation>
    </message>
    <message>
        <source>Ne&amp;ver Take “%1” for an Entity</source>
        <translation>一律不把“%1”作实体(&amp;V)</translation>
    </message>
    <message>
        <source>Sea&amp;rch for It</source>
        <translation>检索此名称(&amp;R)</translation>
    </message>
    <message>
        <source>Copy Na&amp;me</source>
        <translation>复制名称(&amp;M)</translation>
    </message>
</context>
<context>
    <name>ui::NarrowingMenu</name>
    <message>
        <source>Photo stories</source>
        <translation>图片新闻</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>启事</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Names in them</source>
        <translation>文中的名称</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Newspaper</source>
        <translation>报纸</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Kind of article</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>记者</translation>
    </message>
    <message>
        <source>Reporters and names of the newest %L1 articles</source>
        <translation>记者和名称取自最新的 %L1 篇</translation>
    </message>
</context>
<context>
    <name>ui::NoticeBar</name>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>ui::PreviewList</name>
    <message>
        <source>In the archive already</source>
        <translation>已在档案中</translation>
    </message>
    <message>
        <source>(without a headline)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>篇数</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>ui::PrintPane</name>
    <message>
        <source>&amp;What</source>
        <translation>内容(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>纸张(&amp;P)</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>分栏(&amp;L)</translation>
    </message>
    <message>
        <source>%1 is not set in sheets; there is nothing to look at.</source>
        <translation>“%1”格式不分页，没有预览。</translation>
    </message>
    <message>
        <source>Setting the sheets…</source>
        <translation>正在排版……</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Writing… %L1 of %L2 articles</source>
        <translation>正在写出……第 %L1 篇，共 %L2 篇</translation>
    </message>
    <message>
        <source>Sheet %1 of %2.</source>
        <translation>第 %1 张，共 %2 张。</translation>
    </message>
    <message>
        <source>These are the first %L1 of %L2 articles.</source>
        <translation>这里是 %L2 篇中的前 %L1 篇。</translation>
    </message>
    <message>
        <source>No installed font has %1.</source>
        <translation>已安装的字体都没有“%1”。</translation>
    </message>
    <message>
        <source>Print and export</source>
        <translation>打印与导出</translation>
    </message>
    <message>
        <source>Print and Export</source>
        <translation>打印与导出</translation>
    </message>
    <message>
        <source>&amp;Contents page and bookmarks</source>
        <translation>目录页和书签(&amp;C)</translation>
    </message>
    <message>
        <source>PDF/&amp;A-1b mode</source>
        <translation>PDF/A-1b 模式(&amp;A)</translation>
    </message>
    <message>
        <source>For long keeping: a PDF that needs nothing from outside itself.</source>
        <translation>供长期保存：不依赖任何外部内容的 PDF。</translation>
    </message>
    <message>
        <source>How the files are called</source>
        <translation>文件命名方式</translation>
    </message>
    <message>
        <source>What the names are made of: %1</source>
        <translation>文件名的组成部分：%1</translation>
    </message>
    <message>
        <source>Sheets as they will be printed</source>
        <translation>打印效果预览</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>For&amp;m</source>
        <translation>格式(&amp;M)</translation>
    </message>
    <message>
        <source>Save in a Folder…</source>
        <translation>存到文件夹…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Entities in colo&amp;ur</source>
        <translation>实体着色(&amp;U)</translation>
    </message>
    <message>
        <source>Hits li&amp;t</source>
        <translation>标亮检索词(&amp;T)</translation>
    </message>
    <message>
        <source>A file for each a&amp;rticle</source>
        <translation>每篇一个文件(&amp;R)</translation>
    </message>
    <message>
        <source>Print on a Printer…</source>
        <translation>用打印机打印…</translation>
    </message>
</context>
<context>
    <name>ui::Publishing</name>
    <message numerus="yes">
        <source>%Ln sheet(s) sent to the printer.</source>
        <translation>
            <numerusform>已将 %Ln 张送往打印机。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy a C&amp;itation</source>
        <translation>复制引文(&amp;I)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen article(s)</source>
        <translation>
            <numerusform>选中的 %Ln 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>This article</source>
        <translation>这篇文章</translation>
    </message>
    <message>
        <source>The chosen issue</source>
        <translation>选中的一期</translation>
    </message>
    <message>
        <source>This whole issue</source>
        <translation>整期报纸</translation>
    </message>
    <message>
        <source>All hits of “%1”</source>
        <translation>“%1”的全部检索结果</translation>
    </message>
    <message>
        <source>All clippings</source>
        <translation>全部剪报</translation>
    </message>
    <message>
        <source>Save in a Folder</source>
        <translation>存到文件夹</translation>
    </message>
    <message>
        <source>Print and Export</source>
        <translation>打印与导出</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) written to %1.</source>
        <translation>
            <numerusform>已将 %Ln 个文件写入 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) written to %1.</source>
        <translation>
            <numerusform>已将 %Ln 页写入 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) written to %1.</source>
        <translation>
            <numerusform>已将 %Ln 篇文章写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>No installed font has %1.</source>
        <translation>已安装的字体都没有“%1”。</translation>
    </message>
    <message>
        <source>Copied with the source.</source>
        <translation>已复制并注明出处。</translation>
    </message>
    <message>
        <source>Copied as %1.</source>
        <extracomment>%1: BibTeX and the like</extracomment>
        <translation>已按 %1 格式复制引文。</translation>
    </message>
</context>
<context>
    <name>ui::QueryChips</name>
    <message>
        <source>issue: %1</source>
        <translation>期次：%1</translation>
    </message>
    <message>
        <source>Take “%1” out of the search</source>
        <translation>从检索中去掉“%1”</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
</context>
<context>
    <name>ui::ReaderPane</name>
    <message>
        <source>Close this tab</source>
        <translation>关闭此标签页</translation>
    </message>
    <message>
        <source>Close “%1”</source>
        <translation>关闭“%1”</translation>
    </message>
    <message>
        <source>Open issues and articles</source>
        <translation>打开的期次和文章</translation>
    </message>
</context>
<context>
    <name>ui::ReadingPanel</name>
    <message>
        <source>Reading settings</source>
        <translation>阅读设置</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>行长</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>No Chinese typeface is installed</source>
        <translation>未安装中文字体</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>随窗口</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸白</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米黄</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>底色</translation>
    </message>
</context>
<context>
    <name>ui::RemarkList</name>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Came in, but</source>
        <translation>已导入，但请留意</translation>
    </message>
    <message>
        <source>What</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>ui::RulingsPane</name>
    <message>
        <source>Drop</source>
        <translation>取消规则</translation>
    </message>
    <message>
        <source>Takes back what was said of this name (%1)</source>
        <translation>取消对这个名称的规定（%1）</translation>
    </message>
    <message>
        <source>What was said of names</source>
        <translation>对名称的规定</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ruling(s), for the whole archive</source>
        <translation>
            <numerusform>%Ln 条规则，对全部档案有效</numerusform>
        </translation>
    </message>
    <message>
        <source>What is said of a name for the whole archive stands here: always, never, the same as. Right-click a name in an article.</source>
        <translation>对全部档案有效的名称规则列在这里：一律作、一律不作、即同一个。请在文章中右键单击名称。</translation>
    </message>
</context>
<context>
    <name>ui::SameAs</name>
    <message>
        <source>The Same As…</source>
        <translation>同为一个</translation>
    </message>
    <message>
        <source>%1 “%2” is another name of:</source>
        <translation>%1“%2”是下面哪一个的别名：</translation>
    </message>
    <message>
        <source>Is the Same</source>
        <translation>就是它</translation>
    </message>
</context>
<context>
    <name>ui::SavedSearches</name>
    <message>
        <source>Saved Searches</source>
        <translation>保存的检索</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>保存的检索</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>检索(&amp;S)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>改名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>ui::SearchBox</name>
    <message>
        <source>Search the archive</source>
        <translation>检索档案</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除检索</translation>
    </message>
    <message>
        <source>&lt;p&gt;Any run of characters; several, divided by blanks, must all be found.&lt;/p&gt;&lt;p&gt;&lt;b&gt;劳模 OR 工匠&lt;/b&gt;, &lt;b&gt;劳模 -工匠&lt;/b&gt;, &lt;b&gt;&quot;劳模 工匠&quot;&lt;/b&gt; in a row, &lt;b&gt;劳模 NEAR/20 工匠&lt;/b&gt;&lt;br&gt;&lt;b&gt;title:&lt;/b&gt; &lt;b&gt;body:&lt;/b&gt; &lt;b&gt;byline:&lt;/b&gt; &lt;b&gt;caption:&lt;/b&gt; &lt;b&gt;person:&lt;/b&gt; &lt;b&gt;org:&lt;/b&gt; &lt;b&gt;place:&lt;/b&gt;&lt;br&gt;&lt;b&gt;date:2023-09&lt;/b&gt;, &lt;b&gt;before:2020&lt;/b&gt;, &lt;b&gt;page:3&lt;/b&gt;, &lt;b&gt;kind:photo&lt;/b&gt;, &lt;b&gt;/第[一二三]届/&lt;/b&gt;&lt;/p&gt;</source>
        <translation>&lt;p&gt;任意一串字；用空格隔开的几串须同时出现。&lt;/p&gt;&lt;p&gt;&lt;b&gt;劳模 OR 工匠&lt;/b&gt;，&lt;b&gt;劳模 -工匠&lt;/b&gt;，&lt;b&gt;&quot;劳模 工匠&quot;&lt;/b&gt; 依次相连，&lt;b&gt;劳模 NEAR/20 工匠&lt;/b&gt;&lt;br&gt;&lt;b&gt;标题:&lt;/b&gt; &lt;b&gt;正文:&lt;/b&gt; &lt;b&gt;作者:&lt;/b&gt; &lt;b&gt;图片:&lt;/b&gt; &lt;b&gt;人物:&lt;/b&gt; &lt;b&gt;机构:&lt;/b&gt; &lt;b&gt;地点:&lt;/b&gt;&lt;br&gt;&lt;b&gt;日期:2023-09&lt;/b&gt;，&lt;b&gt;早于:2020&lt;/b&gt;，&lt;b&gt;版次:3&lt;/b&gt;，&lt;b&gt;类型:图片&lt;/b&gt;，&lt;b&gt;/第[一二三]届/&lt;/b&gt;&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>保存的检索</translation>
    </message>
</context>
<context>
    <name>ui::SearchOffers</name>
    <message>
        <source>Recent searches</source>
        <translation>最近的检索</translation>
    </message>
    <message>
        <source>Clear the recent searches</source>
        <translation>清除最近的检索</translation>
    </message>
</context>
<context>
    <name>ui::SearchPane</name>
    <message>
        <source>Articles found</source>
        <translation>找到的文章</translation>
    </message>
    <message>
        <source>What is found stands here, newest first.</source>
        <translation>检索结果列在这里，新的在前。</translation>
    </message>
    <message>
        <source>No article holds “%1”.</source>
        <translation>没有文章含有“%1”。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在检索…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln article(s)</source>
        <translation>
            <numerusform>超过 %Ln 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest %L1 ranked</source>
        <translation>按相关度排列最新的 %L1 篇</translation>
    </message>
    <message>
        <source>older ones were not read: ask for less, or for a time</source>
        <translation>更早的文章没有读完：请缩小范围或限定时间</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最早在前</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>相关度</translation>
    </message>
    <message>
        <source>The order of what is found</source>
        <translation>结果的次序</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>缩小范围</translation>
    </message>
    <message>
        <source>Only a year, a page, a reporter…</source>
        <translation>限定年份、版次、记者等</translation>
    </message>
    <message>
        <source>Perhaps: %1</source>
        <translation>您要找的可能是：%1</translation>
    </message>
    <message>
        <source>What is found stands here, oldest first.</source>
        <translation>检索结果列在这里，旧的在前。</translation>
    </message>
    <message>
        <source>What is found stands here, best first.</source>
        <translation>检索结果列在这里，最相关的在前。</translation>
    </message>
    <message>
        <source>No longer keep this search</source>
        <translation>不再保存此检索</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>保存此检索</translation>
    </message>
</context>
<context>
    <name>ui::ShelfPane</name>
    <message>
        <source>Clippings</source>
        <translation>剪报</translation>
    </message>
    <message>
        <source>Articles opened lately</source>
        <translation>最近打开的文章</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles that you keep stand here: Ctrl+D keeps the one that is open.</source>
        <translation>收入剪报的文章列在这里；按 Ctrl+D 收入当前文章。</translation>
    </message>
    <message>
        <source>Articles that you open stand here, the last one first.</source>
        <translation>打开过的文章列在这里，最近的在前。</translation>
    </message>
</context>
<context>
    <name>ui::Shelves</name>
    <message>
        <source>Issues</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>Clippings</source>
        <translation>剪报</translation>
    </message>
    <message>
        <source>History</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
</context>
<context>
    <name>ui::SourcePane</name>
    <message>
        <source>Source text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Close the source text</source>
        <translation>关闭原文对照</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>原文：%1</translation>
    </message>
    <message>
        <source>the part around this article</source>
        <translation>仅本文前后部分</translation>
    </message>
</context>
<context>
    <name>ui::Wayfinding</name>
    <message>
        <source>Nothing comes after this.</source>
        <translation>后面没有了。</translation>
    </message>
    <message>
        <source>Nothing comes before this.</source>
        <translation>前面没有了。</translation>
    </message>
    <message>
        <source>No issue in the archive has a date.</source>
        <translation>档案里没有标明日期的报纸。</translation>
    </message>
    <message>
        <source>Issue of %1</source>
        <translation>%1的报纸</translation>
    </message>
    <message>
        <source>There is no issue of %1. The nearest is that of %2.</source>
        <translation>没有%1的报纸，最近的是%2的。</translation>
    </message>
</context>
<context>
    <name>ui::Welcome</name>
    <message>
        <source>Import Pages…</source>
        <translation>导入版面…</translation>
    </message>
    <message>
        <source>Look at the Sample Pages</source>
        <translation>先看看样报</translation>
    </message>
    <message>
        <source>Open an Archive…</source>
        <translation>打开档案…</translation>
    </message>
    <message>
        <source>New Archive…</source>
        <translation>新建档案…</translation>
    </message>
    <message>
        <source>This archive is empty</source>
        <translation>档案还是空的</translation>
    </message>
    <message>
        <source>Import newspaper pages as text files or a folder of them, or drop them on this window. The sample pages open in an archive of their own.</source>
        <translation>导入报纸版面的文本文件或整个文件夹，也可以直接拖到这个窗口上。样报在单独的档案中打开，不会混入您的档案。</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>尚未打开文章</translation>
    </message>
    <message>
        <source>Double-click an issue or an article on the left, or search with Ctrl+K.</source>
        <translation>双击左侧的期次或文章，或按 Ctrl+K 检索。</translation>
    </message>
    <message>
        <source>The archive could not be opened</source>
        <translation>档案无法打开</translation>
    </message>
</context>
</TS>
