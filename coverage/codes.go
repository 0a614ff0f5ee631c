package coverage

// Codes of findings. Behind each: its severity, what is done, and what its
// Details hold, in order; Value is the value found and Subject the commune,
// structure or point concerned.
const (
	// CodeRowBroken: Error. A row could not be cut into columns; it is set
	// aside. Details: the reason, in English as the reader gives it.
	CodeRowBroken Code = "row-broken"
	// CodeFindingsElsewhere: Info. Findings outside the study area are not
	// listed. Details: how many.
	CodeFindingsElsewhere Code = "findings-elsewhere"

	// CodeCommuneCodeInvalid: Error. Not an INSEE code; the row is set aside.
	CodeCommuneCodeInvalid Code = "commune-code-invalid"
	// CodeCommuneDuplicate: Error. The code was there before; the first row
	// counts. Details: the line of the first.
	CodeCommuneDuplicate Code = "commune-duplicate"
	// CodeCommuneNameMissing: Warning. The code stands for the name.
	CodeCommuneNameMissing Code = "commune-name-missing"
	// CodePopulationMissing: Warning. The commune counts for nobody.
	CodePopulationMissing Code = "population-missing"
	// CodePopulationInvalid: Warning. Not a plausible count of persons; the
	// commune counts for nobody.
	CodePopulationInvalid Code = "population-invalid"
	// CodeCommuneWithoutSeat: Warning. No chef-lieu; the centroid stands for
	// the commune.
	CodeCommuneWithoutSeat Code = "commune-without-seat"
	// CodeCommuneWithoutPoint: Error. Neither chef-lieu nor centroid: nothing
	// can be computed for the commune.
	CodeCommuneWithoutPoint Code = "commune-without-point"
	// CodeCommunePointsApart: Warning. Chef-lieu and centroid are too far
	// apart for one commune; the one farther from the communes of the same
	// EPCI is dropped. Details: the distance in km, "seat" or "centroid" for
	// the one dropped.
	CodeCommunePointsApart Code = "commune-points-apart"
	// CodeCoordinatesInvalid: Warning. Not a coordinate, or outside the
	// département's part of the world; the point is dropped.
	CodeCoordinatesInvalid Code = "coordinates-invalid"

	// CodeStructureIDMissing: Error. A row without number is set aside.
	CodeStructureIDMissing Code = "structure-id-missing"
	// CodeStructureDuplicate: Error. The number was there before; the first
	// row counts. Details: the line of the first.
	CodeStructureDuplicate Code = "structure-duplicate"
	// CodeStructureCommuneUnknown: Info. The commune is not in the table of
	// communes (merged since, or overseas); its position alone counts.
	CodeStructureCommuneUnknown Code = "structure-commune-unknown"
	// CodeStructureDepartementDiffers: Warning. The département stated is not
	// the commune's; the label stays with the one stated, the point stays
	// where it is. Details: the commune's code.
	CodeStructureDepartementDiffers Code = "structure-departement-differs"
	// CodeStructureKindUnknown: Warning. type_fs is neither Principal nor
	// Antenne; the row counts as a structure of its own.
	CodeStructureKindUnknown Code = "structure-kind-unknown"
	// CodeStructureFormatUnknown: Warning. format_fs is none of those known.
	CodeStructureFormatUnknown Code = "structure-format-unknown"
	// CodeStructureDateMissing: Warning. No labelling date that can be read;
	// the structure counts at every date.
	CodeStructureDateMissing Code = "structure-date-missing"
	// CodeBranchWithoutPrincipal: Warning. The structure that an antenne
	// belongs to was not found; it counts as a structure of its own.
	CodeBranchWithoutPrincipal Code = "branch-without-principal"
	// CodePointsNotStated: Warning. A multi-site or itinerant structure of
	// which one point alone is known: some times are too long. Details: the
	// structure's number.
	CodePointsNotStated Code = "points-not-stated"

	// CodePointAtSeat: Warning. No usable coordinates; the point is put at
	// its commune's reference point.
	CodePointAtSeat Code = "point-at-seat"
	// CodePointUnlocated: Error. No usable coordinates and no known commune:
	// the point counts for nobody.
	CodePointUnlocated Code = "point-unlocated"
	// CodePointFarFromCommune: Warning. The point is far from the commune it
	// is said to be in; it stays where it is. Details: the distance in km.
	CodePointFarFromCommune Code = "point-far-from-commune"
	// CodePointKindUnknown: Warning. The complement's nature of a point is
	// none of those known; it counts as another site.
	CodePointKindUnknown Code = "point-kind-unknown"
	// CodePointStructureUnknown: Error. No structure has the number given in
	// the complement; the row is set aside.
	CodePointStructureUnknown Code = "point-structure-unknown"
	// CodePointDateInvalid: Warning. A first or last day that can't be read
	// is passed over.
	CodePointDateInvalid Code = "point-date-invalid"

	// CodeHoursInvalid: Warning. Opening hours that can't be read; that day
	// counts as closed.
	CodeHoursInvalid Code = "hours-invalid"
	// CodeHoursPlaceholder: Info. Intervals such as 00:00 - 00:00 are dropped.
	CodeHoursPlaceholder Code = "hours-placeholder"
	// CodeHoursOverlap: Info. Overlapping intervals of a day are joined.
	CodeHoursOverlap Code = "hours-overlap"
	// CodeHoursMissing: Info. No opening hours at all: they are not stated,
	// not closed.
	CodeHoursMissing Code = "hours-missing"

	// CodePointOffNetwork: Error. A service point out of the network's reach:
	// no travel time leads to it. Details: the structure's number.
	CodePointOffNetwork Code = "point-off-network"
	// CodePointOutsideRoads: Error, Warning for the structure of a neighbouring
	// département. A service point outside the data on roads: no travel time
	// leads to it. Details: the structure's number.
	CodePointOutsideRoads Code = "point-outside-roads"
	// CodePointFarFromRoad: Warning. The point is far from every road; the way
	// there is timed at the speed of access. Details: the distance in metres.
	CodePointFarFromRoad Code = "point-far-from-road"
	// CodeCommuneOutsideRoads: Warning. The reference point is outside the data
	// on roads: no time can be computed.
	CodeCommuneOutsideRoads Code = "commune-outside-roads"
	// CodeCommuneOffRoads: Warning. No road near enough to the reference point.
	CodeCommuneOffRoads Code = "commune-off-roads"
	// CodeCommuneFarFromRoad: Warning. The reference point is far from every
	// road; the way there is timed at the speed of access. Details: the
	// distance in metres.
	CodeCommuneFarFromRoad Code = "commune-far-from-road"
	// CodeCommuneNearEdge: Warning. A drive out of the data on roads takes less
	// than the time found, and no more than the threshold: a way or a structure
	// beyond could be nearer. Details: the minutes to the edge.
	CodeCommuneNearEdge Code = "commune-near-edge"
	// CodeCommuneByFerry: Info. The fastest way takes a ferry. Details: the
	// minutes without it.
	CodeCommuneByFerry Code = "commune-by-ferry"
	// CodeCommuneByFerryOnly: Warning. All ways take a ferry.
	CodeCommuneByFerryOnly Code = "commune-by-ferry-only"
	// CodeRoadsCut: Info. Ways of an extract name nodes that it does not hold;
	// they end there. Details: how many nodes.
	CodeRoadsCut Code = "roads-cut"

	// CodeCommuneUnreachable: Warning. No way by road to any service point.
	CodeCommuneUnreachable Code = "commune-unreachable"
)
