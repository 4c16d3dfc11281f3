-- Copyright (C) 2026 The Jianbao authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a reader did with articles. It refers to nothing: who removes a page and takes that back finds it again, and the
-- numbers of articles are never given out twice.
CREATE TABLE bookmark (
    article INTEGER PRIMARY KEY,
    opened INTEGER NOT NULL DEFAULT 0, -- when last, in milliseconds since 1970; 0: never, or marked as not read
    clipped INTEGER NOT NULL DEFAULT 0, -- when it was put among the clippings; 0: it is not there
    block INTEGER NOT NULL DEFAULT 0, -- the first one that could be seen
    above REAL NOT NULL DEFAULT 0 -- the share of it above the upper edge
) STRICT;

CREATE INDEX bookmark_opened ON bookmark (opened, article) WHERE opened > 0;

CREATE INDEX bookmark_clipped ON bookmark (clipped, article) WHERE clipped > 0;
