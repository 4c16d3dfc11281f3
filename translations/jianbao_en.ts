<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>formats</name>
    <message numerus="yes">
        <source>%n character(s) of %1 cannot be read in %2.</source>
        <translation>
            <numerusform>%n character of %1 cannot be read in %2.</numerusform>
            <numerusform>%n characters of %1 cannot be read in %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ArchiveTree</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Archives</name>
    <message numerus="yes">
        <source>%Ln issue(s)</source>
        <translation>
            <numerusform>%Ln issue</numerusform>
            <numerusform>%Ln issues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EntityCardPane</name>
    <message numerus="yes">
        <source>%1 %2, in %Ln article(s) with it</source>
        <translation>
            <numerusform>%1 %2, in %Ln article with it</numerusform>
            <numerusform>%1 %2, in %Ln articles with it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s)</source>
        <translation>
            <numerusform>%Ln mention</numerusform>
            <numerusform>%Ln mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EntityQuestionList</name>
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EntityWords</name>
    <message numerus="yes">
        <source>%1 %2, %Ln article(s)</source>
        <translation>
            <numerusform>%1 %2, %Ln article</numerusform>
            <numerusform>%1 %2, %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HitTimeline</name>
    <message numerus="yes">
        <source>%1: %Ln article(s)</source>
        <translation>
            <numerusform>%1: %Ln article</numerusform>
            <numerusform>%1: %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %Ln article(s)</source>
        <translation>
            <numerusform>%1 to %2: %Ln article</numerusform>
            <numerusform>%1 to %2: %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportPreview</name>
    <message numerus="yes">
        <source>%Ln file(s) to import</source>
        <translation>
            <numerusform>%Ln file to import</numerusform>
            <numerusform>%Ln files to import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking for pages… %Ln file(s)</source>
        <translation>
            <numerusform>Looking for pages… %Ln file</numerusform>
            <numerusform>Looking for pages… %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in the archive already.</source>
        <translation>
            <numerusform>%Ln file in the archive already.</numerusform>
            <numerusform>%Ln files in the archive already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) unreadable.</source>
        <translation>
            <numerusform>%Ln file unreadable.</numerusform>
            <numerusform>%Ln files unreadable.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportReport</name>
    <message numerus="yes">
        <source>%Ln article(s) came in.</source>
        <translation>
            <numerusform>%Ln article came in.</numerusform>
            <numerusform>%Ln articles came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were in the archive already.</source>
        <translation>
            <numerusform>%Ln file was in the archive already.</numerusform>
            <numerusform>%Ln files were in the archive already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) took the place of older ones.</source>
        <translation>
            <numerusform>%Ln file took the place of an older one.</numerusform>
            <numerusform>%Ln files took the place of older ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln file could not be read.</numerusform>
            <numerusform>%Ln files could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) looked at.</source>
        <translation>
            <numerusform>%Ln file looked at.</numerusform>
            <numerusform>%Ln files looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::IssueDialog</name>
    <message numerus="yes">
        <source>Date of %n Issue(s)</source>
        <translation>
            <numerusform>Date of %n Issue</numerusform>
            <numerusform>Date of %n Issues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Newspaper of %n Issue(s)</source>
        <translation>
            <numerusform>Newspaper of %n Issue</numerusform>
            <numerusform>Newspaper of %n Issues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Date of %n Page(s)</source>
        <translation>
            <numerusform>Date of %n Page</numerusform>
            <numerusform>Date of %n Pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Newspaper of %n Page(s)</source>
        <translation>
            <numerusform>Newspaper of %n Page</numerusform>
            <numerusform>Newspaper of %n Pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edition of %n Page(s)</source>
        <translation>
            <numerusform>Edition of %n Page</numerusform>
            <numerusform>Edition of %n Pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Number of %n Page(s)</source>
        <translation>
            <numerusform>Number of %n Page</numerusform>
            <numerusform>Number of %n Pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edition of %n Issue(s)</source>
        <translation>
            <numerusform>Edition of %n Issue</numerusform>
            <numerusform>Edition of %n Issues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::IssueView</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::JobBar</name>
    <message numerus="yes">
        <source>Settling names: %Ln article(s) left</source>
        <translation>
            <numerusform>Settling names: %Ln article left</numerusform>
            <numerusform>Settling names: %Ln articles left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>%n hour left</numerusform>
            <numerusform>%n hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) a second</source>
        <translation>
            <numerusform>%Ln article a second</numerusform>
            <numerusform>%Ln articles a second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) so far</source>
        <translation>
            <numerusform>%Ln article so far</numerusform>
            <numerusform>%Ln articles so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LegendRow</name>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <translation>
            <numerusform>%1, %n time</numerusform>
            <numerusform>%1, %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LibraryPane</name>
    <message numerus="yes">
        <source>%Ln issue(s)</source>
        <translation>
            <numerusform>%Ln issue</numerusform>
            <numerusform>%Ln issues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln headline(s)</source>
        <translation>
            <numerusform>%Ln headline</numerusform>
            <numerusform>%Ln headlines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Publishing</name>
    <message numerus="yes">
        <source>%Ln sheet(s) sent to the printer.</source>
        <translation>
            <numerusform>%Ln sheet sent to the printer.</numerusform>
            <numerusform>%Ln sheets sent to the printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen article(s)</source>
        <translation>
            <numerusform>%Ln chosen article</numerusform>
            <numerusform>%Ln chosen articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) written to %1.</source>
        <translation>
            <numerusform>%Ln file written to %1.</numerusform>
            <numerusform>%Ln files written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) written to %1.</source>
        <translation>
            <numerusform>%Ln page written to %1.</numerusform>
            <numerusform>%Ln pages written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) written to %1.</source>
        <translation>
            <numerusform>%Ln article written to %1.</numerusform>
            <numerusform>%Ln articles written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RulingsPane</name>
    <message numerus="yes">
        <source>%Ln ruling(s), for the whole archive</source>
        <translation>
            <numerusform>%Ln ruling, for the whole archive</numerusform>
            <numerusform>%Ln rulings, for the whole archive</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SearchPane</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln article(s)</source>
        <translation>
            <numerusform>More than %Ln article</numerusform>
            <numerusform>More than %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ShelfPane</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
</TS>
