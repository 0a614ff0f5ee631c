package finding

// Findings about plans of new labels.
var (
	CandidateUnknown = declare0("candidate-unknown", Error,
		Title{"Communes candidates inconnues", "Unknown candidate communes"},
		Noticed{"« {value} » n'est pas une commune de la table des communes.", "“{value}” is not a commune of the table of communes."},
		setAside)

	// The value is what was excluded.
	ExcludedUnknown = atFront(declare0("excluded-unknown", Warning,
		Title{"Communes exclues inconnues", "Unknown communes excluded"},
		Noticed{"« {value} », où aucun label ne doit aller (plan_exclude), n'est le code d'aucune commune de la table des communes.", "“{value}”, where no label may go (plan_exclude), is the code of no commune of the table of communes."},
		Done{"Aucune commune n'est exclue pour cela. Donnez son code Insee.", "No commune is excluded for it. Give its INSEE code."}))
)
