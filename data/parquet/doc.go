// Package parquet reads columns of Parquet files as rows, a few thousand at a time.
//
// A file and the names of columns come in; values go out, row by row. It knows
// nothing of what they mean. What holds: a file that is cut off, damaged or made
// to do harm gives an error, never a panic, and whatever the size of the file only
// some rows of the columns asked for are in memory.
package parquet
