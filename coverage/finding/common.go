package finding

// Things done that several kinds of findings share.
var (
	setAside      = Done{"Ligne mise de côté.", "Row set aside."}
	positionAlone = Done{"Seule la position de la structure compte, si elle en a une.", "The structure's position alone counts, if it has one."}
	firstCounts   = Done{"La première ligne compte, celle-ci est mise de côté.", "The first row counts, this one is set aside."}
	nobody        = Done{"La commune compte pour zéro habitant ; son temps d'accès est calculé.", "The commune counts as no inhabitants; its access time is computed."}
	slowAccess    = Done{"Le trajet jusqu'à la route est compté à vitesse lente.", "The way to the road counts at a slow speed."}
	ofItsOwn      = Done{"Comptée comme une structure à part entière.", "Counted as a structure of its own."}
	withFerry     = Done{"Le temps avec le bac est retenu, sans attente ni horaires.", "The time with the ferry counts, without waiting or timetable."}
)
