-- Copyright (C) 2026 The Jianbao authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a search needs besides the words.

-- An entity's name as it is looked for, where folding makes another of it; most are written as they fold.
ALTER TABLE entity ADD COLUMN folded TEXT NOT NULL DEFAULT '';

CREATE INDEX entity_folded ON entity (folded) WHERE folded <> '';

-- Readers hold in memory where each article stands (archive/articletable.h) and add what is new to it. What was there
-- before and now stands elsewhere is told them by this number, which then is another.
INSERT INTO setting (name, value) VALUES ('places', '0');

CREATE TRIGGER article_placed_anew AFTER UPDATE OF page, ordinal, kind ON article
WHEN old.page <> new.page OR old.ordinal <> new.ordinal OR old.kind <> new.kind
BEGIN
    UPDATE setting SET value = value + 1 WHERE name = 'places';
END;

-- Taken back from a removal, with the number it had.
CREATE TRIGGER article_back AFTER INSERT ON article
WHEN EXISTS (SELECT 1 FROM article WHERE id > new.id)
BEGIN
    UPDATE setting SET value = value + 1 WHERE name = 'places';
END;

CREATE TRIGGER article_gone AFTER DELETE ON article
BEGIN
    UPDATE setting SET value = value + 1 WHERE name = 'places';
END;

CREATE TRIGGER page_placed_anew AFTER UPDATE OF issue, number, number_key ON page
WHEN old.issue <> new.issue OR old.number <> new.number OR old.number_key <> new.number_key
BEGIN
    UPDATE setting SET value = value + 1 WHERE name = 'places';
END;

CREATE TRIGGER issue_placed_anew AFTER UPDATE OF paper, date, edition ON issue
WHEN old.paper <> new.paper OR old.date <> new.date OR old.edition <> new.edition
BEGIN
    UPDATE setting SET value = value + 1 WHERE name = 'places';
END;
