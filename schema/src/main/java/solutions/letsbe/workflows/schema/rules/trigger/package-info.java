/** Checks of what starts a workflow: events, activity types, filters, times, inputs. */
@NullMarked
package solutions.letsbe.workflows.schema.rules.trigger;

import org.jspecify.annotations.NullMarked;
