package finding

// Findings about plans of new labels.
var (
	CandidateUnknown = declare0("candidate-unknown", Error,
		Title{"Communes candidates inconnues", "Unknown candidate communes"},
		Noticed{"« {value} » n'est pas une commune de la table des communes.", "“{value}” is not a commune of the table of communes."},
		setAside)
)
