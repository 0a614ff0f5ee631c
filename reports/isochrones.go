package reports

// Settings of the isochrones.
var (
	SettingIsochrones     = Text{"Limites des isochrones", "Limits of the isochrones"}
	SettingIsochronesNone = Text{"aucune", "none"}
	SettingIsochroneCell  = Text{"Côté des mailles des isochrones", "Side of the isochrones' cells"}
	UnitMetres            = Text{"m", "m"}
)
