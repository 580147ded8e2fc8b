/** Text messages: who may send them, and what is answered. */
@NullMarked
package id.kentongan.sms;

import org.jspecify.annotations.NullMarked;
