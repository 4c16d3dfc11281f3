-- Copyright (C) 2026 The Jianbao authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a page says of itself and of its issue, and where an article goes on.

-- 要闻; '': unknown.
ALTER TABLE page ADD COLUMN name TEXT NOT NULL DEFAULT '';

-- Of 总第…期, digits only; '': unknown.
ALTER TABLE page ADD COLUMN issue_number TEXT NOT NULL DEFAULT '';

-- What else dates this page, and says otherwise: JSON array of [date, basis, evidence].
ALTER TABLE page ADD COLUMN conflicts TEXT NOT NULL DEFAULT '[]';

-- What most of its pages say.
ALTER TABLE issue ADD COLUMN number TEXT NOT NULL DEFAULT '';

-- Of all its pages, each date and basis once.
ALTER TABLE issue ADD COLUMN conflicts TEXT NOT NULL DEFAULT '[]';

CREATE INDEX issue_of_number ON issue (paper, number) WHERE number <> '';

-- Page numbers as printed: 下转第3版 and 上接第1版; '': nowhere. What they lead to is looked up when it is asked for,
-- since the other page may come in later, or again.
ALTER TABLE article ADD COLUMN continues_on TEXT NOT NULL DEFAULT '';

ALTER TABLE article ADD COLUMN continued_from TEXT NOT NULL DEFAULT '';

CREATE INDEX article_continuing ON article (page, continues_on, ordinal) WHERE continues_on <> '';

CREATE INDEX article_continued ON article (page, continued_from, ordinal) WHERE continued_from <> '';

DROP VIEW issue_summary;

-- `rivals`: dates under which the same paper has an issue of the same number, a few of them. 2023-09 and 2023-09-12 do
-- not contradict each other.
CREATE VIEW issue_summary AS
SELECT
    issue.id AS id, paper.name AS paper, date, precision, basis, confidence, evidence, edition,
    (SELECT count(*) FROM page WHERE page.issue = issue.id) AS pages,
    (SELECT count(*) FROM page JOIN article ON article.page = page.id WHERE page.issue = issue.id) AS articles,
    issue.number AS number, issue.conflicts AS conflicts,
    (SELECT json_group_array(json_array(rival.date, rival.basis, '总第' || rival.number || '期')) FROM (
        SELECT other.date, other.basis, other.number FROM issue AS other
        WHERE other.paper = issue.paper AND other.number = issue.number AND other.number <> '' AND other.date <> ''
            AND (issue.date = '' OR substr(other.date, 1, length(issue.date)) <> substr(issue.date, 1, length(other.date)))
        LIMIT 4) AS rival) AS rivals
FROM issue JOIN paper ON paper.id = issue.paper;

DROP VIEW page_summary;

CREATE VIEW page_summary AS
SELECT
    page.id AS id, issue, number, banner, source.path AS path, number_key,
    (SELECT count(*) FROM article WHERE article.page = page.id) AS articles,
    page.name AS name
FROM page JOIN source ON source.id = page.source;
