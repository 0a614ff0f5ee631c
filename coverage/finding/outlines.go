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

	// The value is the other commune.
	OutlineOfAnother = declare0("outline-of-another", Warning,
		Title{"Points de référence dans le contour d'une autre commune", "Reference points in another commune's outline"},
		Noticed{"Le point de référence est dans le contour de la commune, et dans celui de {value} aussi.", "The reference point is in the commune's outline, and in that of {value} too."},
		Done{"Les contours se recouvrent : à vérifier.", "The outlines overlap: to be checked."})

	// {0} communes of {1}.
	OutlinesApart = atFront(declare2[Count, Count]("outlines-apart", Warning,
		Title{"Contours à vérifier", "Outlines to be checked"},
		Noticed{"Sur {1} communes du périmètre qui ont un contour, {0} sont hors du leur, ou aussi dans celui d'une autre : contours d'autres communes, déplacés ou trop simplifiés ?", "Of {1} communes in scope with an outline, {0} are outside their own, or in another's too: outlines of other communes, moved, or too much simplified?"},
		Done{"Les cartes et la répartition des habitants suivent ces contours.", "Maps and the spread of people follow these outlines."}))
)
