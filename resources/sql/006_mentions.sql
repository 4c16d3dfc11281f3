-- Copyright (C) 2026 The Jianbao authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The mentions of an article in one row: a row each, with an index by entity, took a seventh of the archive and a
-- quarter of an import. Rows that are there are packed, and their table dropped, by archive/mentions.cpp.

DROP INDEX mention_of_entity;

CREATE TABLE mentions (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    size INTEGER NOT NULL, -- how many
    content BLOB NOT NULL -- packed, see archive/mentions.h
) STRICT;

-- Which articles name an entity: its number is the token. Like `characters`, without places.
CREATE VIRTUAL TABLE named USING fts5 (entities, content = '', detail = none, columnsize = 0, tokenize = 'ascii');

-- New articles are counted once a page, and their headlines noted (archive/pagewriter.cpp): a trigger for each took
-- longer than the article.

DROP TRIGGER article_added;

-- Taking back a removal tells the readers itself (archive/removal.cpp).
DROP TRIGGER article_back;

-- Where a block's lines lie in its source takes a third of the room: a JSON array of numbers, for each range the bytes
-- between it and the one before, and its length, instead of [first byte, byte behind the last].
UPDATE block SET source = (
    SELECT '[' || coalesce(group_concat((begins - before) || ',' || (ends - begins)), '') || ']' FROM (
        SELECT value ->> 0 AS begins, value ->> 1 AS ends, lag(value ->> 1, 1, 0) OVER (ORDER BY key) AS before
        FROM json_each(block.source) ORDER BY key));
