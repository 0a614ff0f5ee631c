package finding

// Findings about plans of new labels.
var (
	CandidateUnknown = declare0("candidate-unknown", Error,
		Title{"Communes candidates inconnues", "Unknown candidate communes"},
		Noticed{"« {value} » n'est pas une commune de la table des communes.", "“{value}” is not a commune of the table of communes."},
		setAside)

	// The value is what was excluded.
	// {0} is how many rows, {1} of how many; the value is the code and the name of the first.
	CodesApart = atFront(declare2[Count, Count]("codes-apart", Warning,
		Title{"Codes et noms de communes en désaccord", "Codes and names of communes that disagree"},
		Noticed{"Une table a, à côté du code d'une commune, le nom d'une autre : {0} lignes sur {1}, d'abord « {value} ».", "A table has the name of another commune beside the code of one: {0} rows of {1}, first “{value}”."},
		Done{"Les codes comptent : si ce sont eux qui sont faux, c'est d'autres communes qu'il est parlé. Corrigez-les.", "The codes count: if they are what is wrong, what is told is of other communes. Put them right."}))

	ExcludedUnknown = atFront(declare0("excluded-unknown", Warning,
		Title{"Communes exclues inconnues", "Unknown communes excluded"},
		Noticed{"« {value} », où aucun label ne doit aller (plan_exclude), n'est le code d'aucune commune de la table des communes.", "“{value}”, where no label may go (plan_exclude), is the code of no commune of the table of communes."},
		Done{"Aucune commune n'est exclue pour cela. Donnez son code Insee.", "No commune is excluded for it. Give its INSEE code."}))
)
