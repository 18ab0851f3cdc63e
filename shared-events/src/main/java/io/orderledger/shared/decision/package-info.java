/** What a decider answers: events, or a refusal with its clause. */
@NullMarked
package io.orderledger.shared.decision;

import org.jspecify.annotations.NullMarked;
