package finding

// Findings about coordinates of any object.
var (
	// Not a coordinate, or outside the département's part of the world.
	CoordinatesInvalid = declare0("coordinates-invalid", Warning,
		Title{"Coordonnées inutilisables", "Unusable coordinates"},
		Noticed{"« {value} » n'est pas une coordonnée, ou tombe loin du département.", "“{value}” is not a coordinate, or is far from the département."},
		Done{"Le point est écarté.", "The point is dropped."})

	CoordinatesSwapped = declare0("coordinates-swapped", Warning,
		Title{"Latitude et longitude interverties", "Latitude and longitude exchanged"},
		Noticed{"Latitude et longitude étaient interverties.", "Latitude and longitude were exchanged."},
		Done{"Elles sont remises dans l'ordre.", "They were put right."})

	// {0} is the projection.
	CoordinatesProjected = declare1[Word]("coordinates-projected", Warning,
		Title{"Coordonnées en mètres", "Coordinates in metres"},
		Noticed{"Les coordonnées sont en mètres ({0}) et non en degrés.", "The coordinates are metres ({0}), not degrees."},
		Done{"Elles sont converties en degrés.", "They were turned into degrees."})
)
