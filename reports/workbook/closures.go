package workbook

import (
	"strings"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// closuresSheet has what closing each structure would cost.
var closuresSheet = sheet{
	name:    reports.T("Fermetures", "Closures"),
	about:   reports.T("Ce que coûterait la fermeture de chaque structure, la moins dommageable d'abord", "What closing each structure would cost, the least harmful first"),
	content: (*book).closures,
}

func (b *book) closures() excel.Content {
	columns := []excel.Column[coverage.Closure]{
		column("structure", b.text(reports.T("Structure", "Structure")), 40, func(c coverage.Closure) cell { return wordCell(c.Structure.Structure.Name) }),
		column("id", b.text(reports.T("Numéro", "Number")), 9, func(c coverage.Closure) cell { return textCell(c.Structure.Structure.ID) }),
		column("people", b.text(reports.T("Habitants dont c'est la plus proche", "Inhabitants nearest to it")), 13, func(c coverage.Closure) cell { return intCell(c.Nearest.People) }),
	}
	for k, limit := range b.limits {
		columns = append(columns, column("lost"+b.minutes(limit), b.text(reports.T("Habitants qui passeraient au-delà de {0} min", "Inhabitants who would be beyond {0} min"), b.minutes(limit)), 13,
			func(c coverage.Closure) cell { return intCell(c.Lost[k].People) }))
	}
	columns = append(columns,
		column("saved", b.text(reports.T("Coût épargné par an (€)", "Cost saved a year (€)")), 11, func(c coverage.Closure) cell { return b.eurosCell(c.Saved.Running) }),
		column("takers", b.text(reports.T("Qui reprend ses habitants", "Who takes its inhabitants")), 78, func(c coverage.Closure) cell { return wordCell(b.takers(c.Takers)) }),
		column("minutes", b.text(reports.T("Habitants × minutes en plus", "Inhabitants × minutes more")), 13, func(c coverage.Closure) cell { return cell{Value: c.Minutes, Style: integerStyle} }),
		column("stranded", b.text(reports.T("Habitants sans autre structure", "Inhabitants without another structure")), 13, func(c coverage.Closure) cell { return intCell(c.Stranded.People) }),
		column("pairs", b.text(reports.T("Ne pas fermer en même temps que", "Not to be closed together with")), 30, b.twins()),
	)
	if _, limited := b.result.Study.Settings.Capacity.People(); limited {
		columns = append(columns, column("over", b.text(reports.T("Habitants en plus au-delà de la capacité des voisines", "Inhabitants more over the capacity of neighbours")), 13, func(c coverage.Closure) cell { return intCell(c.Over) }))
	}
	return &excel.Table[coverage.Closure]{
		Name:  "Fermetures",
		Title: b.text(reports.T("{0} : ce que coûterait la fermeture de chaque structure, la moins dommageable d'abord", "{0}: what closing each structure would cost, the least harmful first"), b.scope),
		Note: b.flagText(
			reports.T("Chaque structure est fermée seule, les autres restant ouvertes. À ne pas fermer en même temps : celles qui la remplacent. FS : France services.",
				"Each structure is closed alone, the others staying open. Not to be closed together: those that stand in for it. FS: France services."),
			reports.T("Chaque structure est fermée seule, les autres restant ouvertes. À ne pas fermer en même temps : celles qui la remplacent. FS : France services. Les communes comptent ici à leur point de référence, non au temps de leur habitant médian.",
				"Each structure is closed alone, the others staying open. Not to be closed together: those that stand in for it. FS: France services. Communes count here at their reference point, not at the time of their median inhabitant.")),
		Columns: columns, Rows: b.result.Closures(), Frozen: 1,
	}
}

// shownTakers is how many structures are named that take people over; one more is
// named too.
const shownTakers = 3

// takers names the structures that take people over, with how many.
func (b *book) takers(all []coverage.Taker) string {
	var words []string
	for i, t := range all {
		if i == shownTakers && len(all) > shownTakers+1 {
			words = append(words, b.text(reports.T("et {0} autres", "and {0} others"), reports.Integer(b.lang, len(all)-i)))
			break
		}
		words = append(words, b.text(structurePeople, shortName(t.Structure), reports.Integer(b.lang, t.People)))
	}
	return strings.Join(words, ", ")
}

// shortName is a structure's name in a list of several, where that of the label, which
// most begin with, is two letters.
func shortName(s *coverage.StructureReach) string {
	return strings.Replace(s.Structure.Name, "France services", "FS", 1)
}

// structurePeople names a structure with a number of people.
var structurePeople = reports.T("{0} ({1})", "{0} ({1})")

// shownTwins is how many structures are named that should not close too.
const shownTwins = 3

// twins names the structures whose closing at once would put people beyond the
// threshold, the most first.
func (b *book) twins() func(coverage.Closure) cell {
	names := make(map[string][]string)
	at := b.thresholdIndex()
	for _, p := range b.result.ClosurePairs() {
		if p.Lost[at].People == 0 {
			continue
		}
		for _, ends := range [][2]*coverage.StructureReach{{p.A, p.B}, {p.B, p.A}} {
			if id := ends[0].Structure.ID; len(names[id]) < shownTwins {
				names[id] = append(names[id], shortName(ends[1]))
			}
		}
	}
	return func(c coverage.Closure) cell { return wordCell(strings.Join(names[c.Structure.Structure.ID], ", ")) }
}
