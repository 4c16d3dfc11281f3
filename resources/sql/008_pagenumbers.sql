-- Copyright (C) 2026 The Jianbao authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Editors decide of a page's number too; NULL: nothing was decided.
ALTER TABLE decision ADD COLUMN number TEXT;

UPDATE decision SET said = json_set(said, '$.number', (SELECT number FROM page WHERE page.id = decision.page));
