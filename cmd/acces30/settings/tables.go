package settings

import (
	"acces30/coverage/fault"
)

// servicePoints is what is known of the points of structures beside their list.
func (s *inputs) servicePoints() []setting {
	return []setting{
		{
			key: "service_points", part: ofSites, field: path(&s.ServicePoints, ""),
			name: both("Table des points d'accueil", "Table of service points"), empty: builtInTable,
			flag: "service-points", placeholder: "FILE",
			help: both("Table des points d'accueil que la liste officielle ne donne pas.",
				"Table of service points that the official list leaves out."),
			comment: both(`
				Points d'accueil que la liste officielle ne donne pas. Une ligne par point :
				  id_fs                numéro de la structure dans la liste officielle
				  nom                  nom du point
				  nature               site (autre site d'une structure multisite), antenne,
				                       arret (arrêt d'un bus) ; ou principal : alors aucun point
				                       n'est ajouté, les horaires et les jours de la ligne
				                       remplacent ceux du point de ce numéro ; ou ferme : ce
				                       point est fermé, à partir du jour "du", ou du ... au ...
				  insee_com            commune du point : son code, ou son nom
				  latitude, longitude  en degrés ; vides : le point est au chef-lieu
				  lundi ... dimanche   horaires, comme 09:00-12:00/13:30-17:00 ; vide si fermé ;
				                       tous vides : non précisés
				  frequence            semaines de ces horaires : semaines paires, semaines
				                       impaires, une semaine sur deux, toutes les 3 semaines,
				                       1er et 3e du mois, dernier du mois ; vide : chaque
				                       semaine. Une ligne par fréquence ; une case peut aussi la
				                       dire : 09:00-12:00 semaines paires
				  du, au               premier et dernier jour où il compte, comme 2026-01-31 ;
				                       peuvent être vides
				  motif                pourquoi il est fermé
				La table vide service-points.csv, à côté de ce fichier, a ces colonnes.`, `
				Service points that the official list leaves out. One row a point:
				  id_fs                the structure's number in the official list
				  nom                  name of the point
				  nature               site (another site of a multi-site structure), antenne,
				                       arret (a stop of a bus); or principal: then no point is
				                       added, the row's hours and days replace those of the
				                       point with that number; or ferme: that point is closed,
				                       from the day "du" on, or from du to au
				  insee_com            commune of the point: its code, or its name
				  latitude, longitude  in degrees; empty: the point stands at the chef-lieu
				  lundi ... dimanche   hours, as 09:00-12:00/13:30-17:00; empty when closed;
				                       all empty: not stated
				  frequence            weeks of the hours: semaines paires, semaines impaires,
				                       une semaine sur deux, toutes les 3 semaines, 1er et 3e
				                       du mois, dernier du mois; empty: every week. A row for
				                       each frequency; a cell may say it too: 09:00-12:00
				                       semaines paires
				  du, au               first and last day it counts, as 2026-01-31; may be empty
				  motif                why it is closed
				The empty table service-points.csv beside this file has these columns.`),
			example: `"service-points.csv"`,
		},
	}
}

// label are who receives people, who would have the label, and what it asks for.
func (s *inputs) label() []setting {
	return []setting{
		{
			key: "agents", part: ofSites, field: path(&s.Agents, ""),
			name: both("Table des agents d'accueil", "Table of reception agents"), empty: noTable,
			flag: "agents", placeholder: "FILE",
			help: both("Table des agents qui reçoivent le public dans chaque structure.",
				"Table of the agents who receive people at each structure."),
			comment: both(`
				Qui reçoit le public, pour la feuille Label : numéro de la structure (id_fs),
				agents, et parmi eux ceux qui ont suivi la formation du label (formes). La table
				vide agents.csv, à côté de ce fichier, a ces colonnes.`, `
				Who receives people, for the sheet Label: number of the structure (id_fs),
				agents, and of these those who had the training of the label (formes). The
				empty table agents.csv beside this file has these columns.`),
			example: `"agents.csv"`,
		},
		{
			key: "projects", part: ofNothing, field: path(&s.Projects, ""),
			name: both("Table des projets de label", "Table of projects of labels"), empty: noTable,
			flag: "projects", placeholder: "FILE",
			help: both("Table des candidats à un label : jugés comme les structures, avec qui chacun amènerait sous les limites.",
				"Table of candidates to a label: judged as structures are, with whom each would newly bring within the limits."),
			comment: both(`
				Candidats à un label, pour la feuille Label : nom, commune (son code ou son nom)
				ou position, horaires prévus par jour (ou heures et jours par semaine), agents,
				formes, du (premier jour : la règle de ce jour compte), nature (structure ou
				antenne). La table vide projects.csv, à côté de ce fichier, a ces colonnes.`, `
				Candidates to a label, for the sheet Label: name, commune (its code or name) or
				position, hours planned by weekday (or heures and jours a week), agents, formes,
				du (first day: the rule of that day counts), nature (structure or antenne). The
				empty table projects.csv beside this file has these columns.`),
			example: `"projects.csv"`,
		},
		{
			key: "label_rules", part: ofSites, field: path(&s.LabelRules, ""),
			name: both("Table des critères du label", "Table of the criteria of the label"), empty: builtInTable,
			flag: "label-rules", placeholder: "FILE",
			help: both("Table de ce que demande le label, par date ; par défaut ce qui est connu.",
				"Table of what the label asks for, by date; by default what is known."),
			comment: both(`
				Ce que demande le label, par date : from, scope (structure ou antenne), hours,
				days, agents, trained, to_check, source. Intégré : ce qui est connu, 24 heures
				sur 5 jours, deux agents formés (dossier de presse du 8 décembre 2022). L'arrêté
				du 16 juin 2025 approuve un nouveau référentiel : vérifiez ses chiffres et
				donnez-les ici.`, `
				What the label asks for, by date: from, scope (structure or antenne), hours,
				days, agents, trained, to_check, source. Built in is what is known: 24 hours on
				5 days, two trained agents (press kit of 8 December 2022). The order of 16 June
				2025 approves a new référentiel: check its figures and give them here.`),
			example: `"label-rules.csv"`,
		},
	}
}

// homes are where people live.
func (s *inputs) homes() []setting {
	return []setting{
		{
			key: "population", part: ofCommunes, field: path(&s.Population, ""),
			name: both("Table des lieux de vie", "Table of where people live"), empty: noTable,
			flag: "population", placeholder: "FILE",
			help: both("Où vivent les habitants : les carreaux de l'Insee, ou une table de points avec leurs habitants.",
				"Where people live: INSEE's squares, or a table of points with people."),
			comment: both(`
				Où vivent les habitants : les carreaux de 200 m ou de 1 km de l'Insee
				(identifiant et habitants), ou une table avec longitude, latitude, habitants.
				Les habitants au-delà d'une limite sont alors comptés là où ils vivent. Vide :
				tous vivent au point de référence de leur commune.`, `
				Where people live: INSEE's squares of 200 m or 1 km (identifier and people),
				or a table with longitude, latitude, people. People beyond a limit are then
				counted where they live. Empty: all live at their commune's reference point.`),
		},
		{
			key: "settlements", part: ofCommunes, field: path(&s.Settlements, ""),
			name: both("Table des lieux habités des communes", "Table of the settlements of communes"), empty: noTable,
			flag: "settlements", placeholder: "FILE",
			help: both("Lieux habités des communes, comme les anciennes communes : lieux du réseau modélisé.",
				"Settlements of communes, such as former communes: places of the modelled network."),
			comment: both(`
				Parties de communes qui ont leurs habitants, comme les anciennes communes : code
				de la commune actuelle, latitude et longitude du chef-lieu, habitants, surface
				en km2, altitude moyenne. Ce sont les lieux du réseau modélisé, et les habitants
				d'une commune y sont répartis. Elles ne comptent pas sur routes réelles.`, `
				Parts of communes with people of their own, such as former communes: code of
				the commune of today, latitude and longitude of the seat, people, area in km2,
				mean altitude. They are the places of the modelled network, and the people of a
				commune are split over them. They do not count on real roads.`),
			example: `"settlements.csv"`,
		},
		{
			key: "outlines", part: ofCommunes, field: path(&s.Outlines, ""),
			name: both("Contours des communes", "Outlines of communes"), empty: noFile,
			flag: "outlines", placeholder: "FILE",
			help: both("Contours des communes (GeoJSON), pour les cartes et les contrôles.",
				"Outlines of communes (GeoJSON), for maps and checks."),
			comment: both(`
				Contours des communes (GeoJSON avec leurs codes), pour les cartes et les
				contrôles.`, `Outlines of the communes (GeoJSON with their codes), for maps and checks.`),
		},
	}
}

// facts are what else is known of communes.
func (s *inputs) facts() []setting {
	return []setting{
		{
			key: "mergers", part: ofCommunes, field: path(&s.Mergers, ""),
			name: both("Table des communes fusionnées", "Table of merged communes"), empty: noTable,
			flag: "mergers", placeholder: "FILE",
			help: both("Table des communes fusionnées : ancien et nouveau code.",
				"Table of merged communes: old and new code."),
			comment: both(`
				Communes fusionnées : une table des anciens et nouveaux codes, ou la table des
				mouvements de l'Insee. Elle relie des tables d'années différentes.`, `
				Communes that have merged: a table of old and new codes, or INSEE's table of
				movements. It joins tables of different years.`),
		},
		{
			key: "zones", part: ofNothing, field: namedPaths(&s.Zones),
			name: both("Zonages", "Zonings"), empty: noFile,
			flag: "zones", placeholder: "[NAME=]FILE",
			help: both("Zonage pour la feuille Territoires : une table de communes et de zones, ou des polygones (GeoJSON). Peut être répétée.",
				"Zoning for the sheet Territoires: a table of communes and zones, or polygons (GeoJSON). May be repeated."),
			comment: both(`
				Zonages pour la feuille Territoires : cantons, FRR, EPCI, densité, quartiers.
				Chacun est une table avec une ligne par commune de chaque zone (code de la
				commune, code et nom de la zone ; une commune peut être dans plusieurs), ou des
				polygones (GeoJSON) avec code et nom. "NOM=FICHIER" nomme le zonage ; si NOM est
				le titre d'une colonne, c'est elle qui donne les zones.`, `
				Zonings for the sheet Territoires: cantons, FRR, EPCI, density, quarters. Each
				a table with a row for each commune of each zone (code of the commune, code
				and name of the zone; one commune may lie in several), or polygons (GeoJSON)
				with code and name. "NAME=FILE" names the zoning; where NAME is the heading
				of a column, that one has the zones.`),
			example: `["QPV=qpv.geojson", "canton=cantons.csv"]`,
		},
	}
}

// published are the times that INSEE has computed itself.
func (s *inputs) published() []setting {
	return []setting{
		{
			key: "insee", part: ofNothing, field: paths(&s.Insee),
			name: both("Temps d'accès publiés par l'Insee", "Access times published by INSEE"), empty: noFile,
			flag: "insee", placeholder: "FILE",
			help: both("Minutes de l'Insee aux équipements par carreau (Parquet ou CSV), pour comparer. Peut être répétée.",
				"INSEE's own minutes to facilities by square (Parquet or CSV), to compare. May be repeated."),
			comment: both(`
				Les minutes de l'Insee, à côté des nôtres : « Localisation et accès de la
				population aux équipements » (data.gouv.fr), un fichier Parquet par région, ou
				un CSV qui en est tiré : commune (depcom), habitants (pop), type d'équipement
				(typeeq_id) et minutes (duree) de chaque carreau de 200 m.`, `
				INSEE's own minutes, to stand beside ours: "Localisation et accès de la
				population aux équipements" (data.gouv.fr), a Parquet file by region, or a CSV
				made of it: commune (depcom), people (pop), type of facility (typeeq_id) and
				minutes (duree) of each square of 200 m.`),
			example: `["donnees-2024-reg44.parquet"]`,
		},
		{
			key: "insee_type", part: ofNothing, field: keep(&s.InseeType, "A128"),
			name: both("Type d'équipement des temps de l'Insee", "Type of facility of INSEE's times"),
			check: func() error {
				if !facilityType.MatchString(s.InseeType) {
					return fault.Errorf(fault.T("insee_type %q : donnez un code de la liste des équipements de l'Insee, comme A128", "insee_type %q: give a code of INSEE's list of facilities, such as A128"), s.InseeType)
				}
				return nil
			},
			comment: both(`
				Type d'équipement à lire dans les fichiers de "insee", par son code dans la
				liste de l'Insee (BPE). A128 : implantations France services.`, `
				Type of facility to read in the files of "insee", by its code in INSEE's list
				(BPE). A128: implantations France services.`),
		},
	}
}
