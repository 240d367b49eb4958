"""Draws papers with what is used for that in Python. Reads a line of JSON with the engine, the source and the file to
write; answers with a line: `ok`, or why not. Fonts come from the folder that is the only argument."""

import json
import sys


def typst(fonts):
    import typst as engine

    compiler = engine.Compiler(font_paths=[fonts], ignore_system_fonts=True)
    return lambda source: compiler.compile(source.encode(), format="pdf", pdf_standards=["a-3a", "ua-1"])


def weasyprint(fonts):
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    config = FontConfiguration()
    return lambda source: HTML(string=source).write_pdf(font_config=config, pdf_variant="pdf/ua-1")


def main():
    known = {"typst": typst, "weasyprint": weasyprint}
    ready = {}
    for line in sys.stdin:
        wish = json.loads(line)
        try:
            name = wish["engine"]
            if name not in ready:
                ready[name] = known[name](sys.argv[1])
            paper = ready[name](wish["source"])
            if wish["file"]:
                with open(wish["file"], "wb") as file:
                    file.write(paper)
            answer = "ok"
        except Exception as error:
            answer = " ".join(str(error).split()) or type(error).__name__
        print(answer, flush=True)


main()
