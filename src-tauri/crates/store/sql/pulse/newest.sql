-- Pulses, newest first.
SELECT id FROM entry WHERE kind = 'pulse' ORDER BY day DESC, id DESC LIMIT ?1 OFFSET ?2
