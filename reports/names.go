package reports

import (
	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/label"
	"acces30/coverage/road"
)

// NotStated stands for an amount that nothing states.
var NotStated = Text{"non indiqué", "not stated"}

// unknownName stands for a value that the catalogue does not know.
var unknownName = Text{"non précisé", "not stated"}

// nameOf returns the text at an index, or the unknown name beyond the end.
func nameOf[T ~uint8](texts []Text, value T) Text {
	if int(value) < len(texts) {
		return texts[value]
	}
	return unknownName
}

// StatusName names where a commune stands. A commune beyond is "hors
// promesse" only at the limit of the promise; another limit is a threshold.
func StatusName(s coverage.Status, threshold road.Deciseconds) Text {
	names := []Text{
		coverage.Covered:     {"couverte", "covered"},
		coverage.Beyond:      {"hors promesse", "beyond the promise"},
		coverage.Unreachable: {"non raccordée", "unreachable"},
		coverage.NotComputed: {"non calculée", "not computed"},
	}
	if threshold != coverage.Promise {
		names[coverage.Beyond] = Text{"hors seuil", "beyond the threshold"}
	}
	return nameOf(names, s)
}

// FormatName names how a structure receives people.
func FormatName(f coverage.Format) Text {
	return nameOf([]Text{
		coverage.FormatUnknown: unknownName,
		coverage.Fixed:         {"fixe", "fixed"},
		coverage.WithBranches:  {"fixe avec antennes", "fixed with branches"},
		coverage.MultiSite:     {"multisite", "multi-site"},
		coverage.Itinerant:     {"itinérante", "itinerant"},
	}, f)
}

// PointKindName names the part a service point plays in its structure.
func PointKindName(k coverage.PointKind) Text {
	return nameOf([]Text{
		coverage.MainPoint: {"principal", "main"},
		coverage.Branch:    {"antenne", "branch"},
		coverage.OtherSite: {"site", "site"},
		coverage.Stop:      {"halte", "stop"},
	}, k)
}

// ProvenanceName names the input a service point comes from.
func ProvenanceName(p coverage.Provenance) Text {
	return nameOf([]Text{
		coverage.OfficialList: {"liste officielle", "official list"},
		coverage.Complement:   {"complément", "complement"},
	}, p)
}

// VerdictName names what the inputs say of a criterion of the label.
func VerdictName(v label.Verdict) Text {
	return nameOf([]Text{
		label.NotStated: unknownName,
		label.Met:       {"respecté", "met"},
		label.NotMet:    {"non respecté", "not met"},
		label.NotAsked:  {"sans critère connu", "no known criterion"},
	}, v)
}

// SeverityName names how much a finding costs the reader.
func SeverityName(s finding.Severity) Text {
	return nameOf([]Text{
		finding.Info:    {"information", "information"},
		finding.Warning: {"avertissement", "warning"},
		finding.Error:   {"erreur", "error"},
	}, s)
}

// ReferenceName names the point that stands for a commune.
func ReferenceName(k coverage.ReferenceKind) Text {
	return nameOf([]Text{
		coverage.Seat:     {"chef-lieu", "chef-lieu"},
		coverage.Centroid: {"centroïde", "centroid"},
	}, k)
}

// FlagName names whose time flags communes.
func FlagName(k coverage.FlagKind) Text {
	return nameOf([]Text{
		coverage.FlagByReference: {"point de référence", "reference point"},
		coverage.FlagByPeople:    {"habitant médian", "median inhabitant"},
	}, k)
}

// SeasonName names a part of the year, by what it means for passes.
func SeasonName(s road.Season) Text {
	return nameOf([]Text{
		road.Winter: {"hiver (cols fermés)", "winter (passes shut)"},
		road.Summer: {"été (cols ouverts)", "summer (passes open)"},
	}, s)
}

// RoadsName names the source of a road network.
func RoadsName(k coverage.RoadsKind) Text {
	return nameOf([]Text{
		coverage.InterCommune: {"réseau modélisé entre communes", "modelled network between communes"},
		coverage.Streets:      {"routes réelles (OpenStreetMap)", "real roads (OpenStreetMap)"},
		coverage.Given:        {"durées d'un autre calculateur", "times from another engine"},
	}, k)
}

// TerritoryKindName names a way to divide the scope.
func TerritoryKindName(k coverage.TerritoryKind) Text {
	return nameOf([]Text{
		coverage.EPCI:             {"Intercommunalité", "Intercommunal body"},
		coverage.Arrondissement:   {"Arrondissement", "Arrondissement"},
		coverage.WholeDepartement: {"Département", "Département"},
	}, k)
}

// TerritoryKind names the kind of a territory: a zoning as the analyst calls it.
func TerritoryKind(l Lang, t *coverage.Territory) string {
	if t.Zoning != nil {
		return t.Zoning.Kind
	}
	return TerritoryKindName(t.Kind).In(l)
}

// roleNames name what an input is for.
var roleNames = map[coverage.Role]Text{
	coverage.RoleCommunes:    {"Communes", "Communes"},
	coverage.RoleStructures:  {"Structures France services", "France services structures"},
	coverage.RoleComplement:  {"Points d'accueil complémentaires", "Complementary service points"},
	coverage.RoleAgents:      {"Agents d'accueil", "Reception agents"},
	coverage.RoleProjects:    {"Projets de label", "Projects of labels"},
	coverage.RoleLabelRules:  {"Critères du label", "Criteria of the label"},
	coverage.RoleRoads:       {"Routes", "Roads"},
	coverage.RolePopulation:  {"Points de population", "Population points"},
	coverage.RoleSettlements: {"Lieux habités des communes", "Settlements of communes"},
	coverage.RoleOutlines:    {"Contours des communes", "Outlines of communes"},
	coverage.RoleCandidates:  {"Communes candidates", "Candidate communes"},
	coverage.RoleTimes:       {"Durées d'un autre calculateur", "Times from another engine"},
	coverage.RoleZones:       {"Zonage", "Zoning"},
	coverage.RoleOfficial:    {"Temps d'accès de l'Insee", "INSEE's access times"},
	coverage.RoleMergers:     {"Fusions de communes", "Mergers of communes"},
	coverage.RoleTerrain:     {"Relief des communes", "Relief of communes"},
	coverage.RoleBackdrop:    {"Contours pour les cartes", "Outlines for maps"},
	coverage.RoleSpeeds:      {"Vitesses", "Speeds"},
	coverage.RoleReference:   {"Trajets de référence", "Reference trips"},
}

// RoleName names what an input is for; a role that the catalogue does not
// know names itself.
func RoleName(r coverage.Role) Text {
	if text, known := roleNames[r]; known {
		return text
	}
	return Text{string(r), string(r)}
}

// Weekdays are the names of the days, Monday first.
var Weekdays = [7]Text{
	{"Lundi", "Monday"}, {"Mardi", "Tuesday"}, {"Mercredi", "Wednesday"}, {"Jeudi", "Thursday"},
	{"Vendredi", "Friday"}, {"Samedi", "Saturday"}, {"Dimanche", "Sunday"},
}

// Words of single values.
var (
	Closed        = Text{"fermé", "closed"}
	HoursUnstated = Text{"non précisé", "not stated"}
	Yes           = Text{"oui", "yes"}
	No            = Text{"non", "no"}
	BuiltIn       = Text{"intégré au programme", "built into the program"}
)

// ClassName names a class of times: over From, up to To.
func ClassName(l Lang, c coverage.ClassCount) string {
	switch {
	case c.Unreachable:
		return Text{"non raccordée", "unreachable"}.In(l)
	case c.To >= road.Unreached-1:
		return Text{"plus de {0} min", "over {0} min"}.With(l, WholeMinutes(l, c.From))
	default:
		return Text{"{0} à {1} min", "{0} to {1} min"}.With(l, WholeMinutes(l, c.From), WholeMinutes(l, c.To))
	}
}
