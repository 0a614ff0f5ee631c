package archive

import (
	"bytes"
	_ "embed"
	"html/template"
	"path/filepath"
	"strings"

	"acces30/coverage/fault"
	"acces30/coverage/road"
	"acces30/reports"
)

// indexName is the page of the editions of a series.
const indexName = "index.html"

//go:embed index.tmpl
var indexText string

var indexTemplate = template.Must(template.New(indexName).Parse(indexText))

// index fills the template.
type index struct {
	Lang, Title, Heading, Note, ChartTitle, ChartAlt string
	Heads                                            []string
	Rows                                             []indexRow
	Chart                                            *chart // nil with less than two editions
}

type indexRow struct {
	Date  string
	Files []indexLink // none of an edition that is no longer kept
	Cells []string
}

type indexLink struct{ Name, URL string }

// WriteIndex writes the page of the good editions of a series: their indicators as
// a chart and as a table, with what there is to open. It asks no host for anything.
// The caller holds the lock.
func WriteIndex(series string, lang reports.Lang) error {
	return onDisk().writeIndex(series, lang)
}

func (d disk) writeIndex(series string, lang reports.Lang) error {
	list, _ := Editions(series) // faults are told by the run
	if len(list) == 0 {
		return nil
	}
	rows := Series(list, "9999")
	if len(rows) == 0 { // no edition has a series that can be read
		return nil
	}
	page := index{
		Lang:       lang.String(),
		Title:      indexTitle.With(lang, list[len(list)-1].Manifest.Edition.Series),
		Heading:    indexHeading.In(lang),
		Note:       indexNote.In(lang),
		ChartTitle: indexChart.In(lang),
		ChartAlt:   indexChartAlt.In(lang),
		Heads:      indexHeads(lang, rows),
	}
	for i := len(rows) - 1; i >= 0; i-- {
		page.Rows = append(page.Rows, rowOf(lang, &rows[i], limitsOf(rows), list))
	}
	if len(rows) > 1 {
		page.Chart = newChart(lang, rows)
	}
	var out bytes.Buffer
	if err := indexTemplate.Execute(&out, page); err != nil {
		return fault.Errorf(fault.T("écrire la page des éditions : %v", "write the page of editions: %v"), err)
	}
	return d.putFile(filepath.Join(series, indexName), &out, "")
}

var (
	indexTitle    = reports.T("Accès à France services : éditions {0}", "Access to France services: editions {0}")
	indexHeading  = reports.T("Éditions, la dernière d'abord", "Editions, the latest first")
	indexNote     = reports.T("Parts des habitants dont le temps est calculé, au point de référence des communes. Une édition calculée avec d'autres routes ou vitesses n'est pas comparable aux autres.", "Shares of the inhabitants with a computed time, at the reference point of communes. An edition computed on other roads or at other speeds does not compare with the others.")
	indexChart    = reports.T("Part des habitants à portée, édition par édition", "Share of inhabitants within reach, edition by edition")
	indexChartAlt = reports.T("Courbes de la part des habitants à portée de chaque limite ; les valeurs sont dans le tableau.", "Lines of the share of inhabitants within each limit; the values are in the table.")
	indexWithin   = reports.T("À {0} min ou moins", "Within {0} min")
	indexBeyond   = reports.T("Habitants à plus de {0} min", "Inhabitants beyond {0} min")
	indexMean     = reports.T("Temps moyen (min)", "Mean time (min)")
	indexPlaces   = reports.T("Structures", "Structures")
	indexAsOf     = reports.T("Situation au", "As of")
	indexOpen     = reports.T("À ouvrir", "To open")
	indexBook     = reports.T("classeur", "workbook")
	indexMap      = reports.T("carte", "map")
	indexGone     = reports.T("n'est plus conservée", "no longer kept")
)

// limitsOf are the limits of the latest row.
func limitsOf(rows []reports.SeriesRow) (limits []road.Deciseconds) {
	for _, w := range rows[len(rows)-1].Within {
		limits = append(limits, w.Limit)
	}
	return limits
}

func indexHeads(l reports.Lang, rows []reports.SeriesRow) []string {
	heads := []string{indexAsOf.In(l), indexOpen.In(l)}
	limits := limitsOf(rows)
	for _, limit := range limits {
		heads = append(heads, indexWithin.With(l, reports.WholeMinutes(l, limit)))
	}
	for _, limit := range limits {
		heads = append(heads, indexBeyond.With(l, reports.WholeMinutes(l, limit)))
	}
	return append(heads, indexMean.In(l), indexPlaces.In(l))
}

// rowOf is the row of an edition; what it has no figure for is a dash.
func rowOf(l reports.Lang, r *reports.SeriesRow, limits []road.Deciseconds, list []Edition) indexRow {
	row := indexRow{Date: reports.Date(l, r.Date)}
	known := func(k bool, text string) string {
		if !k {
			return "–"
		}
		return text
	}
	for _, limit := range limits {
		row.Cells = append(row.Cells, known(r.HasLimit(limit), reports.Percent(l, r.ShareAt(limit))))
	}
	for _, limit := range limits {
		row.Cells = append(row.Cells, known(r.HasLimit(limit), reports.Integer(l, r.BeyondAt(limit))))
	}
	row.Cells = append(row.Cells, known(r.Mean > 0, reports.Decimal(l, r.Mean.Minutes(), 1)), reports.Integer(l, r.Structures))
	row.Files = []indexLink{{indexGone.In(l), ""}}
	for i := range list {
		if e := &list[i]; e.Name() == r.Edition {
			row.Files = e.links(l)
		}
	}
	return row
}

// links are what there is to open of an edition.
func (e *Edition) links(l reports.Lang) []indexLink {
	links := []indexLink{{e.Name(), e.Name() + "/"}}
	for _, file := range e.Manifest.Outputs {
		name := filepath.Base(file.Name)
		switch {
		case strings.HasSuffix(name, ".xlsx"):
			links = append(links, indexLink{indexBook.In(l), e.Name() + "/" + name})
		case name == "carte.html":
			links = append(links, indexLink{indexMap.In(l), e.Name() + "/" + name})
		}
	}
	return links
}
