package finding

// Findings about outlines of communes.
var (
	// {0} is the reason, in English as the reader of tables gives it.
	OutlineInvalid = declare1[Said]("outline-invalid", Error,
		Title{"Contours inutilisables", "Unusable outlines"},
		Noticed{"Le contour ne peut pas être utilisé ({0}).", "The outline can't be used ({0})."},
		Done{"Contour mis de côté ; la commune est traitée sans contour.", "Outline set aside; the commune is treated without one."})

	OutlineUnknown = declare0("outline-unknown", Warning,
		Title{"Contours de communes inconnues", "Outlines of unknown communes"},
		Noticed{"Contour d'une commune absente de la table des communes, {value} (fusionnée depuis ?).", "Outline of a commune that the table of communes does not have, {value} (merged since?)."},
		Done{"Contour mis de côté. Une table des fusions le rattacherait à la commune nouvelle.", "Outline set aside. A table of mergers would join it to the new commune."})

	OutlineMissing = declare0("outline-missing", Info,
		Title{"Communes sans contour", "Communes without an outline"},
		Noticed{"La commune n'a pas de contour.", "The commune has no outline."},
		Done{"Les cartes la montrent comme un point.", "Maps show it as a point."})

	// {0} is how far outside the point is, {1} which point it is.
	PointOutsideOutline = declare2[Kilometres, Reference]("point-outside-outline", Warning,
		Title{"Points de référence hors du contour", "Reference points outside the outline"},
		Noticed{"Le point de référence ({1}) est à {0} km hors du contour de la commune.", "The reference point ({1}) is {0} km outside the commune's outline."},
		Done{"Il reste où il est. À vérifier.", "It stays where it is. To be checked."})
)
