package reports

import (
	"strings"

	"acces30/coverage/compare"
)

// CauseName names why something changed.
func CauseName(c compare.Cause) Text {
	return nameOf([]Text{
		compare.Sites:       {"structures", "structures"},
		compare.Roads:       {"routes", "roads"},
		compare.Speeds:      {"vitesses", "speeds"},
		compare.Communes:    {"communes, habitants ou leur répartition", "communes, people or where they live"},
		compare.Settings:    {"réglages", "settings"},
		compare.Program:     {"programme", "program"},
		compare.Missing:     {"données disparues", "data gone"},
		compare.Interaction: {"effets croisés", "interaction"},
	}, c)
}

// CauseNames lists the names of causes, the first one the largest.
func CauseNames(l Lang, causes []compare.Cause) string {
	names := make([]string, len(causes))
	for i, c := range causes {
		names[i] = CauseName(c).In(l)
	}
	return strings.Join(names, ", ")
}

// structureKinds name what became of a structure.
var structureKinds = []struct {
	kind compare.StructureKind
	name Text
}{
	{compare.Gone, Text{"disparue de la liste", "gone from the list"}},
	{compare.Supposed, Text{"ouverte ou fermée par un scénario", "opened or closed by a scenario"}},
	{compare.Opened, Text{"ouverte", "opened"}},
	{compare.Appeared, Text{"nouvelle dans la liste, labellisée avant", "new in the list, labelled before"}},
	{compare.Relocated, Text{"déménagée", "moved"}},
	{compare.PointsMore, Text{"points d'accueil en plus", "more service points"}},
	{compare.PointsFewer, Text{"points d'accueil en moins", "fewer service points"}},
	{compare.HoursChanged, Text{"horaires changés", "other hours"}},
	{compare.Untold, Text{"horaires publiés ou retirés", "hours published or withdrawn"}},
	{compare.Renamed, Text{"renommée", "renamed"}},
	{compare.Renumbered, Text{"renumérotée", "renumbered"}},
	{compare.Reformatted, Text{"autre format", "other format"}},
}

// StructureKindNames lists what became of a structure.
func StructureKindNames(l Lang, kind compare.StructureKind) string {
	var names []string
	for _, k := range structureKinds {
		if kind.Has(k.kind) {
			names = append(names, k.name.In(l))
		}
	}
	return strings.Join(names, ", ")
}

// FigureName names a figure that two editions have, in the unit that FigureValue
// gives it in.
func FigureName(l Lang, c *compare.Comparison, f *compare.Figure) string {
	limit := WholeMinutes(l, f.Limit)
	switch f.Kind {
	case compare.InScopeCommunes:
		return Text{"Communes du périmètre", "Communes in scope"}.In(l)
	case compare.InScopePeople:
		return Text{"Habitants du périmètre", "Inhabitants in scope"}.In(l)
	case compare.InScopeStructures:
		return Text{"Structures", "Structures"}.In(l)
	case compare.InScopePoints:
		return Text{"Points d'accueil", "Service points"}.In(l)
	case compare.CommunesWithin:
		return Text{"Communes à {0} min ou moins", "Communes within {0} min"}.With(l, limit)
	case compare.PeopleWithin:
		return Text{"Habitants à {0} min ou moins", "Inhabitants within {0} min"}.With(l, limit)
	case compare.PeopleAtHome:
		return Text{"Habitants à {0} min ou moins, au plus près des habitants", "Inhabitants within {0} min, counted where they live"}.With(l, limit)
	case compare.NotComputed:
		return Text{"Habitants des communes non calculées", "Inhabitants of communes not computed"}.In(l)
	case compare.ClassPeople:
		return Text{"Habitants : {0}", "Inhabitants: {0}"}.With(l, ClassName(l, c.After.Classes[f.Class]))
	case compare.MeanTime:
		return Text{"Temps moyen par habitant (min)", "Mean time per inhabitant (min)"}.In(l)
	case compare.MedianTime:
		return Text{"Temps médian (min)", "Median time (min)"}.In(l)
	case compare.NinthDecile:
		return Text{"Temps du 9e décile (min)", "9th decile of the time (min)"}.In(l)
	}
	return unknownName.In(l)
}

// FigureIsTime reports whether a figure counts tenths of a second, shown in minutes.
func FigureIsTime(kind compare.FigureKind) bool {
	return kind == compare.MeanTime || kind == compare.MedianTime || kind == compare.NinthDecile
}
