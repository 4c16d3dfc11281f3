#!/usr/bin/env python3
# Copyright (C) 2026 The Jianbao authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exports every article of an archive to PDF and holds what pdftotext reads against the article.

pdf_text.py JIANBAO ARCHIVE
White space and the running head and foot are taken out: lines that stand alike, page numbers apart, at the top and the bottom of every page.
"""
import json, os, re, subprocess, sys, tempfile


def run(*args):
    return subprocess.run(args, capture_output=True, check=True).stdout.decode("utf-8")


def squeezed(text):
    return re.sub(r"\s+", "", text)


def body(pages):
    out = []
    for page in pages:
        lines = [line for line in page.split("\n") if line.strip()]
        out += lines[1:-1]  # the first line is the running head, the last the foot
    return squeezed("".join(out))


def main(jianbao, archive):
    lines = run(jianbao, "--archive", archive, "export", "--to", "json", "--query", "", "--out", "-").split("\n")
    articles = [json.loads(line) for line in lines if line.strip()]
    exact = embedded = blocks = found = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "article.pdf")
        for article in articles:
            run(jianbao, "--archive", archive, "export", "--to", "pdf", "--article", str(article["article"]), "--out", path)
            text = body(run("pdftotext", path, "-").split("\f")[:-1])
            wanted = [squeezed(t) for t in article["headlines"] + [article["lead"]] + article["paragraphs"] + article["captions"] + [article["credit"]] if t]
            missing = [t for t in wanted if t not in text]
            blocks += len(wanted); found += len(wanted) - len(missing)
            exact += text == "".join(wanted)
            for t in missing[:2]: print("missing in article", article["article"], ":", t[:40])
            fonts = run("pdffonts", path).split("\n")[2:]
            embedded += all(re.search(r"\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$", f).group(1) == "yes" for f in fonts if f.strip())
    print(f"articles {len(articles)}, nothing but the article's text {exact}, blocks found {found} of {blocks}, all fonts embedded {embedded}")


if __name__ == "__main__":
    main(*sys.argv[1:])
