package data

import "acces30/data/table"

// Columns of a table of times from another engine.
const (
	TimeFrom = iota
	TimeTo
	TimeMinutes
)

// TimeColumns are the columns of a table of times from another engine.
var TimeColumns = []table.Column{
	TimeFrom:    {Key: "from", Meaning: "INSEE code of the commune that the drive starts in", Names: []string{"from", "from_id", "origine", "depart", "code_depart", "origin", "origin_id", "source", "idSrc"}, Required: true},
	TimeTo:      {Key: "to", Meaning: "INSEE code of a commune, or number of a structure, that it leads to", Names: []string{"to", "to_id", "destination", "arrivee", "code_arrivee", "destination_id", "target", "idDst"}, Required: true},
	TimeMinutes: {Key: "minutes", Meaning: "minutes of the drive; decimals are read", Names: []string{"minutes", "min", "duree", "duration_min", "travel_time", "travel_time_p50", "temps"}, Required: true},
}
