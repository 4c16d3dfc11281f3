-- Copyright (C) 2026 The Jianbao authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What editors decide, and what they can take back.

-- Of a page, against what it says itself; NULL: nothing was decided. It stays when the page is read again.
CREATE TABLE decision (
    page INTEGER PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
    paper TEXT,
    date TEXT,
    edition TEXT,
    said TEXT NOT NULL -- what counts without it: a JSON object of the page's paper, date and what the date rests on
) STRICT;

-- The undo stack, the last change last. What is undone stands behind what is not, and can be redone.
CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL, -- date, paper, edition, removal
    subject TEXT NOT NULL, -- JSON object of what its sentence names
    undone INTEGER NOT NULL DEFAULT 0,
    size INTEGER NOT NULL DEFAULT 0 -- bytes that are kept for it
) STRICT;

-- Pages that a change moved or removed. They may have gone since, or come back.
CREATE TABLE changed_page (
    change INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    issue INTEGER NOT NULL DEFAULT 0, -- where it was
    new_issue INTEGER NOT NULL DEFAULT 0, -- where it went
    before TEXT NOT NULL DEFAULT '{}', -- JSON object of what was decided
    after TEXT NOT NULL DEFAULT '{}',
    PRIMARY KEY (change, page)
) STRICT, WITHOUT ROWID;

-- Rows as they were, under the names of their columns (archive/removal.cpp). A later step that takes away or renames a
-- column of page, article, block, decision or source has to see to these.
CREATE TABLE removed_page (
    change INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    source INTEGER NOT NULL,
    content BLOB NOT NULL, -- CBOR, as qCompress makes it
    PRIMARY KEY (change, page)
) STRICT;

CREATE TABLE removed_source (
    change INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
    source INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    content BLOB NOT NULL, -- CBOR
    PRIMARY KEY (change, source)
) STRICT;

-- Programs that have written and not yet closed the archive. One that is no longer there came to an unclean end.
CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    boot TEXT NOT NULL, -- the system's, since it was started
    process INTEGER NOT NULL,
    started INTEGER NOT NULL -- the process, in the system's ticks: numbers of processes are given out again
) STRICT;

-- How many of its pages were removed: importing the file again brings them back.
ALTER TABLE source ADD COLUMN lacks_pages INTEGER NOT NULL DEFAULT 0;
