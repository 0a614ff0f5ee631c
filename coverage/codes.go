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
	// CodeFindingsMore: the severity of those it stands for. More findings of
	// the code in Value than are listed. Details: how many more.
	CodeFindingsMore Code = "findings-more"
	// CodeEncoding: Info. The text is not UTF-8; it was converted. Value is the
	// encoding.
	CodeEncoding Code = "encoding"
	// CodeEncodingDamaged: Warning. Some bytes are no text; they are shown as
	// U+FFFD.
	CodeEncodingDamaged Code = "encoding-damaged"
	// CodeRowsNumbered: Info. The file is written on one line: findings give the
	// number of the row among the rows for its line.
	CodeRowsNumbered Code = "rows-numbered"
	// CodeSheetRead: Info. Which sheet of the workbook was read: Value.
	CodeSheetRead Code = "sheet-read"
	// CodeHeaderBelow: Info. The header is not the first row. Details: how many
	// rows stand above it.
	CodeHeaderBelow Code = "header-below"
	// CodeColumnAbsent: Info. The table does not have a column that would tell
	// more: Value.
	CodeColumnAbsent Code = "column-absent"

	// CodeCommuneCodeInvalid: Error. Not an INSEE code; the row is set aside.
	CodeCommuneCodeInvalid Code = "commune-code-invalid"
	// CodeCommuneCodeRepaired: Warning. A code that lost its leading zero, or
	// was written as a number. Details: the code read.
	CodeCommuneCodeRepaired Code = "commune-code-repaired"
	// CodeCommunePart: Info. A commune déléguée or associée, part of another
	// row's commune; the row is passed over.
	CodeCommunePart Code = "commune-part"
	// CodeCommuneOfCity: Info. A municipal arrondissement of a city that the
	// table has as a whole; the row is passed over. Details: the city's code.
	CodeCommuneOfCity Code = "commune-of-city"
	// CodeCommuneMerged: Warning. The commune has merged into another; its
	// people count there. Details: the code of the other.
	CodeCommuneMerged Code = "commune-merged"
	// CodeCommuneDuplicate: Error. The code was there before; the first row
	// counts. Details: the line of the first.
	CodeCommuneDuplicate Code = "commune-duplicate"
	// CodeCommuneNameMissing: Warning. The code stands for the name.
	CodeCommuneNameMissing Code = "commune-name-missing"
	// CodeMergerCircle: Error. The table of mergers leads from a code back to
	// itself; that merger is passed over. Details: the code it leads to.
	CodeMergerCircle Code = "merger-circle"
	// CodePopulationMissing: Warning. The commune counts for nobody.
	CodePopulationMissing Code = "population-missing"
	// CodePopulationInvalid: Warning. Not a plausible count of persons; the
	// commune counts for nobody.
	CodePopulationInvalid Code = "population-invalid"
	// CodePopulationRepaired: Warning. Digits grouped by points or commas, read
	// as a whole number. Details: the number.
	CodePopulationRepaired Code = "population-repaired"
	// CodeCommuneWithoutSeat: Warning. No chef-lieu; the centroid stands for
	// the commune.
	CodeCommuneWithoutSeat Code = "commune-without-seat"
	// CodeCommuneAtOutline: Warning. Neither chef-lieu nor centroid; the middle
	// of the outline stands for the commune.
	CodeCommuneAtOutline Code = "commune-at-outline"
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
	// CodeCoordinatesSwapped: Warning. Latitude and longitude were exchanged;
	// they were put right.
	CodeCoordinatesSwapped Code = "coordinates-swapped"
	// CodeCoordinatesProjected: Warning. Metres of a projection, turned into
	// degrees. Details: the projection.
	CodeCoordinatesProjected Code = "coordinates-projected"

	// CodeOutlineInvalid: Error. An outline that can't be used; it is set
	// aside. Details: the reason, in English as the reader gives it.
	CodeOutlineInvalid Code = "outline-invalid"
	// CodeOutlineUnknown: Warning. The outline of a commune that the table of
	// communes does not have (merged since); it is set aside.
	CodeOutlineUnknown Code = "outline-unknown"
	// CodeOutlineMissing: Info. A commune in scope without an outline; maps
	// show it as a point.
	CodeOutlineMissing Code = "outline-missing"
	// CodePointOutsideOutline: Warning. The commune's reference point lies
	// outside its outline; it stays where it is. Details: the distance in km,
	// "seat" or "centroid".
	CodePointOutsideOutline Code = "point-outside-outline"

	// CodeStructureIDMissing: Error. A row without number and name is set aside.
	CodeStructureIDMissing Code = "structure-id-missing"
	// CodeStructureIDMade: Info. A row without number has one made of its name
	// and commune. Details: the number.
	CodeStructureIDMade Code = "structure-id-made"
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
	// CodePointsNotStated: Warning. A multi-site or itinerant structure, or one
	// with antennes, of which one point alone is known: some times are too
	// long. Details: the
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
	// CodePointCommuneFound: Info. The commune's code was found by its name, or
	// by the position. Value: what was stated. Details: the code and the name.
	CodePointCommuneFound Code = "point-commune-found"
	// CodePointCommuneMerged: Info. The commune stated has merged into another.
	// Details: the code of the other.
	CodePointCommuneMerged Code = "point-commune-merged"
	// CodePointClosed: Info. The complement closes a point of the list. Details:
	// its last day.
	CodePointClosed Code = "point-closed"
	// CodePointKindUnknown: Warning. The complement's nature of a point is
	// none of those known; it counts as another site.
	CodePointKindUnknown Code = "point-kind-unknown"
	// CodePointStructureUnknown: Error. No structure has the number given in
	// the complement; the row is set aside.
	CodePointStructureUnknown Code = "point-structure-unknown"
	// CodePointDateInvalid: Warning. A first or last day that can't be read
	// is passed over.
	CodePointDateInvalid Code = "point-date-invalid"
	// CodeBuiltInComplement: Info. The built-in service points were added to the
	// user's own list. Details: how many.
	CodeBuiltInComplement Code = "built-in-complement"

	// CodeHoursInvalid: Warning. Opening hours that can't be read, or that hold
	// under a condition; they do not count.
	CodeHoursInvalid Code = "hours-invalid"
	// CodeHoursAppointment: Info. Hours by appointment only do not count.
	CodeHoursAppointment Code = "hours-appointment"
	// CodeHoursPlaceholder: Info. Intervals such as 00:00 - 00:00 are dropped.
	CodeHoursPlaceholder Code = "hours-placeholder"
	// CodeHoursOverlap: Info. Overlapping intervals of a day are joined.
	CodeHoursOverlap Code = "hours-overlap"
	// CodeHoursMissing: Info. No opening hours at all: they are not stated,
	// not closed.
	CodeHoursMissing Code = "hours-missing"

	// CodePeopleInvalid: Error. Not a number of people; the row is set aside.
	CodePeopleInvalid Code = "people-invalid"
	// CodePeopleNowhere: Error. People without a usable position; the row is set
	// aside.
	CodePeopleNowhere Code = "people-nowhere"
	// CodeSquareInvalid: Error. Not the identifier of a square; the row is set
	// aside.
	CodeSquareInvalid Code = "square-invalid"
	// CodePeopleElsewhere: Info. Population points outside the communes in
	// scope. Details: how many.
	CodePeopleElsewhere Code = "people-elsewhere"
	// CodePeopleNone: Warning. A commune in scope without population points: all
	// its people live at its reference point. Details: 0, its population.
	CodePeopleNone Code = "people-none"
	// CodePeopleDiffer: Warning. A commune's points hold far more or far fewer
	// people than it has. Details: the points' people, its population.
	CodePeopleDiffer Code = "people-differ"

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
