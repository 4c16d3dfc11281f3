-- Copyright (C) 2026 The Jianbao authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What editors say of names, and what it was before: archive/rulings.h tells which of them goes before which.

-- Of a name, wherever it stands.
CREATE TABLE ruling (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL, -- always, never, alias
    name TEXT NOT NULL, -- as it is written; of an alias: normal form
    name_class TEXT NOT NULL DEFAULT '', -- of an alias
    class TEXT NOT NULL DEFAULT '', -- of always and alias
    value TEXT NOT NULL DEFAULT '', -- likewise; normal form
    UNIQUE (name, name_class) -- what was said last counts
) STRICT;

-- Of one place. It stays when the page is read again, and has an effect where the words still stand.
CREATE TABLE correction (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- what was said last counts
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    block INTEGER NOT NULL,
    start INTEGER NOT NULL, -- of the mention that is meant; UTF-16 units
    length INTEGER NOT NULL,
    words TEXT NOT NULL, -- that stood there
    class TEXT NOT NULL, -- of the mention that takes its place; '': none does
    value TEXT NOT NULL DEFAULT '',
    new_start INTEGER NOT NULL DEFAULT 0,
    new_length INTEGER NOT NULL DEFAULT 0,
    new_words TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX correction_of_article ON correction (article);

-- What the recogniser said of an article where editors changed it, so that it comes back when they take that back.
-- With names, not with numbers of entities: nothing else may hold these.
CREATE TABLE recognised (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    content BLOB NOT NULL -- CBOR, see archive/recognised.h
) STRICT;

-- Articles that a ruling has touched and whose mentions are not settled yet.
CREATE TABLE unsettled (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE
) STRICT;

-- Readers hold in memory how often each entity is named (archive/entitytable.h). This number is another whenever that
-- may have changed.
INSERT INTO setting (name, value) VALUES ('naming', '0');
