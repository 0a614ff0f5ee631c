// Package benchmark holds the shares of people within limits in every region and in
// all of France, for a département's figures to be seen beside.
//
// They are the program's own: a run over the whole country without roads, with the
// list of structures of one day. They can be set beside figures of the same model
// alone, and the table says which model that was by a hash: a test fails once the
// model has changed and the table has not.
//
// In: benchmark.toml, made by generate from territories.csv of such a run. Out:
// coverage.Benchmark. Invariant: the regions' people add up to France's, and every
// département is in one region but those where nobody's access was known (Mayotte, of
// which the list had no structure).
package benchmark
