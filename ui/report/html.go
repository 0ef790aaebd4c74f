package report

import (
	"embed"
	"html/template"
	"io"
	"sync"

	"goodword/model"
)

//go:embed page
var pageFiles embed.FS

// pages are the templates, read when the first page is written: a workbench
// that exports nothing does not pay for them.
var pages = sync.OnceValue(func() *template.Template {
	style, err := pageFiles.ReadFile("page/style.css")
	if err != nil {
		panic(err) // it is part of the program
	}
	return template.Must(template.New("").Funcs(template.FuncMap{
		"clean": model.Clean, "quoteBy": quoteBy, "isDay": isDay,
		"noQuote":  func() string { return model.NoQuote },
		"style":    func() template.CSS { return template.CSS(style) },
		"drawBars": drawBars, "drawDots": drawDots, "drawRange": drawRange, "drawShares": drawShares, "drawHorizon": drawHorizon, "drawCells": drawCells, "drawCounts": drawCounts,
	}).ParseFS(pageFiles, "page/*.tmpl"))
})

// isDay says that a cell holds a day, which is never broken at its hyphens.
func isDay(cell string) bool {
	_, err := model.ParseDate(cell)
	return err == nil
}

// HTML writes the document as one page that needs nothing else: no script, no
// font, no request. Everything that somebody typed is escaped by the template.
func HTML(w io.Writer, s *model.Summary) error {
	return pages().ExecuteTemplate(w, "summary.tmpl", s)
}
