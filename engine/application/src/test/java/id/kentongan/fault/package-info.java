/** Tests of how faults are told. */
@NullMarked
package id.kentongan.fault;

import org.jspecify.annotations.NullMarked;
