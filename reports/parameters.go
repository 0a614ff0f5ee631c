package reports

import "acces30/coverage"

// Groups of the parameters' sheet, and the settings in it.
var (
	GroupSettings = Text{"Réglages", "Settings"}
	GroupRoads    = Text{"Modèle routier", "Road model"}

	SettingDepartements = Text{"Départements", "Départements"}
	SettingAll          = Text{"tous", "all"}
	SettingDate         = Text{"Date de la situation", "Date"}
	SettingThreshold    = Text{"Seuil", "Threshold"}
	SettingViews        = Text{"Seuils toujours calculés", "Limits always computed"}
	SettingReference    = Text{"Point de référence préféré", "Preferred reference point"}
	SettingMargin       = Text{"Rayon de prise en compte autour du périmètre", "Radius that counts around the scope"}
	SettingRoads        = Text{"Source des routes", "Source of the roads"}
	SettingPreset       = Text{"Table des vitesses", "Speed table"}
	UnitMinutes         = Text{"min", "min"}
	UnitKilometres      = Text{"km", "km"}
)

// parameterNames name the parameters of the road models by key; {0}... are
// the key's arguments.
var parameterNames = map[string]Text{}

// ParameterName names a parameter of a road model. A key that the catalogue
// does not know names itself, with its arguments.
func ParameterName(l Lang, p coverage.Parameter) string {
	if text, known := parameterNames[p.Key]; known {
		return text.With(l, p.Args...)
	}
	name := p.Key
	for _, arg := range p.Args {
		name += " " + arg
	}
	return name
}
