-- Copyright (C) 2026 The Jianbao authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Papers, their issues, pages and articles. Numbers of issues, pages and articles are never given out twice
-- (AUTOINCREMENT): what an editor noted of one must not come to mean another.

CREATE TABLE setting (
    name TEXT PRIMARY KEY, -- 'fold_version': what the search index was folded with
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE paper (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE -- '': unnamed
) STRICT;

CREATE TABLE issue (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    paper INTEGER NOT NULL REFERENCES paper (id),
    date TEXT NOT NULL, -- ISO 8601 cut to its precision; '': unknown
    edition TEXT NOT NULL DEFAULT '',
    -- Of its pages the best one's: see Writer.
    precision TEXT NOT NULL DEFAULT 'none',
    basis TEXT NOT NULL DEFAULT 'none',
    confidence REAL NOT NULL DEFAULT 0,
    evidence TEXT NOT NULL DEFAULT '[]' -- JSON array of sentences
) STRICT;

-- An undated page is an issue of its own.
CREATE UNIQUE INDEX issue_key ON issue (paper, date, edition) WHERE date <> '';

CREATE INDEX issue_newest ON issue (date DESC, paper, edition, id);

CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 BLOB NOT NULL UNIQUE,
    path TEXT NOT NULL,
    paper INTEGER NOT NULL REFERENCES paper (id),
    encoding TEXT NOT NULL,
    size INTEGER NOT NULL, -- bytes
    content BLOB NOT NULL -- the file, as qCompress makes it
) STRICT;

CREATE INDEX source_path ON source (path, paper);

CREATE TABLE page (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source INTEGER NOT NULL REFERENCES source (id),
    ordinal INTEGER NOT NULL, -- in its source
    issue INTEGER NOT NULL REFERENCES issue (id),
    number TEXT NOT NULL, -- as printed; '': unknown
    number_key TEXT NOT NULL, -- sorts 2 before 10, and what has no number last
    banner TEXT NOT NULL, -- JSON array
    text_hash BLOB NOT NULL, -- of its text without blanks: the same page dumped twice
    -- What this page says of the issue's date.
    precision TEXT NOT NULL,
    basis TEXT NOT NULL,
    confidence REAL NOT NULL,
    evidence TEXT NOT NULL,
    UNIQUE (source, ordinal)
) STRICT;

CREATE INDEX page_of_issue ON page (issue, number_key, id);

CREATE INDEX page_text ON page (text_hash);

-- What the search index has of an article must go before it: nothing cascades here.
CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    page INTEGER NOT NULL REFERENCES page (id),
    ordinal INTEGER NOT NULL, -- on the page
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    title_index INTEGER NOT NULL,
    text_hash BLOB NOT NULL, -- of its blocks, for finding it again and for the check
    UNIQUE (page, ordinal)
) STRICT;

CREATE TABLE block (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    source TEXT NOT NULL, -- JSON array of [first byte, byte behind the last]
    joins TEXT NOT NULL, -- JSON array of [UTF-16 offset, confidence]
    PRIMARY KEY (article, ordinal)
) STRICT;

-- People of bylines and credits.

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE byline (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id),
    part TEXT NOT NULL,
    PRIMARY KEY (article, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX byline_of_person ON byline (person, part, article);

-- Recognised entities.

CREATE TABLE entity (
    id INTEGER PRIMARY KEY,
    class TEXT NOT NULL,
    value TEXT NOT NULL, -- normal form
    UNIQUE (class, value)
) STRICT;

CREATE TABLE mention (
    article INTEGER NOT NULL,
    block INTEGER NOT NULL,
    start INTEGER NOT NULL, -- UTF-16 units
    length INTEGER NOT NULL,
    entity INTEGER NOT NULL REFERENCES entity (id),
    PRIMARY KEY (article, block, start),
    FOREIGN KEY (article, block) REFERENCES block (article, ordinal) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX mention_of_entity ON mention (entity, article);

-- The search index. It keeps no text: what stands in it is made from the blocks, and taken out by giving it the same
-- again (archive/searchindex.cpp). The tokens are ours (text/tokens.h) and in UTF-8; the tokenizer `ascii` parts them
-- at blanks and leaves every other character alone, which unicode61 with its older tables does not.
-- `body` comes first, since FTS5 stores no column number for the first column.

CREATE VIRTUAL TABLE words USING fts5 (body, headline, lead, caption, credit, content = '', tokenize = 'ascii');

-- Which articles hold a character: the words of one character, without their places.
CREATE VIRTUAL TABLE characters USING fts5 (text, content = '', detail = none, columnsize = 0, tokenize = 'ascii');

-- What is shown of issues and pages.

CREATE VIEW issue_summary AS
SELECT
    issue.id AS id, paper.name AS paper, date, precision, basis, confidence, evidence, edition,
    (SELECT count(*) FROM page WHERE page.issue = issue.id) AS pages,
    (SELECT count(*) FROM page JOIN article ON article.page = page.id WHERE page.issue = issue.id) AS articles
FROM issue JOIN paper ON paper.id = issue.paper;

CREATE VIEW page_summary AS
SELECT
    page.id AS id, issue, number, banner, source.path AS path, number_key,
    (SELECT count(*) FROM article WHERE article.page = page.id) AS articles
FROM page JOIN source ON source.id = page.source;

-- The order of everything that is shown newest first; undated issues come last, since '' is less than any date.
CREATE VIEW article_order AS
SELECT article.id AS id, date, paper, edition, issue.id AS issue, number_key, page.id AS page, article.ordinal AS ordinal
FROM article JOIN page ON page.id = article.page JOIN issue ON issue.id = page.issue;
