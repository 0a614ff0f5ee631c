package finding

// Findings about projects of labels.
var (
	// The value is the commune stated.
	ProjectElsewhere = declare0("project-elsewhere", Error,
		Title{"Projets hors de la zone d'étude", "Projects outside the study area"},
		Noticed{"La commune du projet, « {value} », n'est pas dans la zone d'étude ou n'est pas connue.", "The project's commune, “{value}”, is not in the study area or not known."},
		setAside)

	ProjectFigure = declare0("project-figure", Warning,
		Title{"Chiffres de projets illisibles", "Unreadable figures of projects"},
		Noticed{"« {value} » n'est pas un nombre possible.", "“{value}” is not a possible number."},
		Done{"Le critère est dit non précisé.", "The criterion is told as not stated."})

	ProjectOffNetwork = declare0("project-off-network", Error,
		Title{"Projets hors réseau", "Projects off the network"},
		Noticed{"Aucune route n'est assez proche du projet.", "No road is near enough to the project."},
		Done{"Ce qu'il apporterait n'est pas calculé.", "What it would add is not computed."})
)
