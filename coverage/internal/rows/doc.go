// Package rows keeps a list of items for every row in two flat arrays: where
// each row starts, and the items of all rows one after the other (compressed
// rows; RoutingKit calls it an inverse vector). A row is whatever numbers the
// lists: a node, a cell of a grid.
//
// Items come in with the row of each, or are counted and placed by the caller
// through Starts; Rows go out. The invariant: the items of a row keep the order
// in which they came.
package rows
