-- Copyright (C) 2026 The Jianbao authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the tree of issues shows and is filtered by, without counting or reading the articles. All of it is derived:
-- triggers keep the counts and note whose headlines have changed, archive/titles.cpp writes those.

CREATE TABLE issue_size (
    issue INTEGER PRIMARY KEY REFERENCES issue (id) ON DELETE CASCADE,
    pages INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The issues of each month are counted at every start: in the order of this index that takes a third of the time.
CREATE INDEX issue_month ON issue (paper, substr(date, 1, 7));

-- A page's headlines as they are compared, a line each in the order of the page: with a row a page a million of them
-- are gone through in a fifth of a second.
CREATE TABLE page_titles (
    page INTEGER PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
    folded BLOB NOT NULL, -- UTF-8
    initials BLOB NOT NULL -- of their pinyin, UTF-8
) STRICT;

-- Pages whose headlines have changed in this transaction.
CREATE TABLE stale_titles (
    page INTEGER PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE
) STRICT;

INSERT INTO issue_size (issue, pages, articles)
SELECT
    id, (SELECT count(*) FROM page WHERE page.issue = issue.id),
    (SELECT count(*) FROM page JOIN article ON article.page = page.id WHERE page.issue = issue.id)
FROM issue;

CREATE TRIGGER issue_added AFTER INSERT ON issue BEGIN
    INSERT INTO issue_size (issue) VALUES (new.id);
END;

CREATE TRIGGER page_added AFTER INSERT ON page BEGIN
    UPDATE issue_size SET pages = pages + 1 WHERE issue = new.issue;
END;

CREATE TRIGGER page_removed AFTER DELETE ON page BEGIN
    UPDATE issue_size SET pages = pages - 1 WHERE issue = old.issue;
END;

CREATE TRIGGER page_moved AFTER UPDATE OF issue ON page WHEN old.issue <> new.issue BEGIN
    UPDATE issue_size SET pages = pages - 1,
        articles = articles - (SELECT count(*) FROM article WHERE article.page = new.id) WHERE issue = old.issue;
    UPDATE issue_size SET pages = pages + 1,
        articles = articles + (SELECT count(*) FROM article WHERE article.page = new.id) WHERE issue = new.issue;
END;

CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
    UPDATE issue_size SET articles = articles + 1 WHERE issue = (SELECT issue FROM page WHERE page.id = new.page);
    INSERT OR IGNORE INTO stale_titles (page) VALUES (new.page);
END;

CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
    UPDATE issue_size SET articles = articles - 1 WHERE issue = (SELECT issue FROM page WHERE page.id = old.page);
    INSERT OR IGNORE INTO stale_titles (page) SELECT id FROM page WHERE page.id = old.page;
END;

CREATE TRIGGER article_moved AFTER UPDATE OF page ON article WHEN old.page <> new.page BEGIN
    UPDATE issue_size SET articles = articles - 1 WHERE issue = (SELECT issue FROM page WHERE page.id = old.page);
    UPDATE issue_size SET articles = articles + 1 WHERE issue = (SELECT issue FROM page WHERE page.id = new.page);
    INSERT OR IGNORE INTO stale_titles (page) VALUES (old.page), (new.page);
END;

CREATE TRIGGER article_renamed AFTER UPDATE OF title, ordinal ON article
WHEN old.title <> new.title OR old.ordinal <> new.ordinal BEGIN
    INSERT OR IGNORE INTO stale_titles (page) VALUES (new.page);
END;

DROP VIEW issue_summary;

-- As before, but for where the counts come from.
CREATE VIEW issue_summary AS
SELECT
    issue.id AS id, paper.name AS paper, date, precision, basis, confidence, evidence, edition,
    issue_size.pages AS pages, issue_size.articles AS articles,
    issue.number AS number, issue.conflicts AS conflicts,
    (SELECT json_group_array(json_array(rival.date, rival.basis, '总第' || rival.number || '期')) FROM (
        SELECT other.date, other.basis, other.number FROM issue AS other
        WHERE other.paper = issue.paper AND other.number = issue.number AND other.number <> '' AND other.date <> ''
            AND (issue.date = '' OR substr(other.date, 1, length(issue.date)) <> substr(issue.date, 1, length(other.date)))
        LIMIT 4) AS rival) AS rivals
FROM issue JOIN paper ON paper.id = issue.paper JOIN issue_size ON issue_size.issue = issue.id;
