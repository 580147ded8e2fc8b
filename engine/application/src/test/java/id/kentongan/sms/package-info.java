/** Text messages and their answers. */
@NullMarked
package id.kentongan.sms;

import org.jspecify.annotations.NullMarked;
