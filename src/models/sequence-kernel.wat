(module
  (memory (export "memory") 1)

  ;; out[row][output] = bias[output] + sum of rows[row][input] * weights[input][output], all 32-bit floats.
  ;; Four rows and eight outputs at a time: `count` must be a multiple of 4, `outputs` of 8.
  (func (export "dense")
    (param $rows i32) (param $count i32) (param $inputs i32)
    (param $weights i32) (param $bias i32) (param $outputs i32) (param $out i32)
    (local $row i32) (local $output i32) (local $input i32) (local $stride i32) (local $width i32)
    (local $a i32) (local $b i32) (local $c i32) (local $d i32) (local $w i32) (local $o i32)
    (local $x v128) (local $left v128) (local $right v128)
    (local $a0 v128) (local $a1 v128) (local $b0 v128) (local $b1 v128)
    (local $c0 v128) (local $c1 v128) (local $d0 v128) (local $d1 v128)
    (local.set $stride (i32.shl (local.get $inputs) (i32.const 2)))
    (local.set $width (i32.shl (local.get $outputs) (i32.const 2)))
    (block $done
      (loop $next_rows
        (br_if $done (i32.ge_u (local.get $row) (local.get $count)))
        (local.set $output (i32.const 0))
        (loop $next_outputs
          (local.set $a (local.get $rows))
          (local.set $b (i32.add (local.get $a) (local.get $stride)))
          (local.set $c (i32.add (local.get $b) (local.get $stride)))
          (local.set $d (i32.add (local.get $c) (local.get $stride)))
          (local.set $w (i32.add (local.get $weights) (local.get $output)))
          (local.set $o (i32.add (local.get $bias) (local.get $output)))
          (local.set $left (v128.load (local.get $o)))
          (local.set $right (v128.load offset=16 (local.get $o)))
          (local.set $a0 (local.get $left)) (local.set $a1 (local.get $right))
          (local.set $b0 (local.get $left)) (local.set $b1 (local.get $right))
          (local.set $c0 (local.get $left)) (local.set $c1 (local.get $right))
          (local.set $d0 (local.get $left)) (local.set $d1 (local.get $right))
          (local.set $input (local.get $inputs))
          (block $summed
            (loop $next_input
              (br_if $summed (i32.eqz (local.get $input)))
              (local.set $left (v128.load (local.get $w)))
              (local.set $right (v128.load offset=16 (local.get $w)))
              (local.set $x (v128.load32_splat (local.get $a)))
              (local.set $a0 (f32x4.add (local.get $a0) (f32x4.mul (local.get $x) (local.get $left))))
              (local.set $a1 (f32x4.add (local.get $a1) (f32x4.mul (local.get $x) (local.get $right))))
              (local.set $x (v128.load32_splat (local.get $b)))
              (local.set $b0 (f32x4.add (local.get $b0) (f32x4.mul (local.get $x) (local.get $left))))
              (local.set $b1 (f32x4.add (local.get $b1) (f32x4.mul (local.get $x) (local.get $right))))
              (local.set $x (v128.load32_splat (local.get $c)))
              (local.set $c0 (f32x4.add (local.get $c0) (f32x4.mul (local.get $x) (local.get $left))))
              (local.set $c1 (f32x4.add (local.get $c1) (f32x4.mul (local.get $x) (local.get $right))))
              (local.set $x (v128.load32_splat (local.get $d)))
              (local.set $d0 (f32x4.add (local.get $d0) (f32x4.mul (local.get $x) (local.get $left))))
              (local.set $d1 (f32x4.add (local.get $d1) (f32x4.mul (local.get $x) (local.get $right))))
              (local.set $a (i32.add (local.get $a) (i32.const 4)))
              (local.set $b (i32.add (local.get $b) (i32.const 4)))
              (local.set $c (i32.add (local.get $c) (i32.const 4)))
              (local.set $d (i32.add (local.get $d) (i32.const 4)))
              (local.set $w (i32.add (local.get $w) (local.get $width)))
              (local.set $input (i32.sub (local.get $input) (i32.const 1)))
              (br $next_input)))
          (local.set $o (i32.add (local.get $out) (local.get $output)))
          (v128.store (local.get $o) (local.get $a0))
          (v128.store offset=16 (local.get $o) (local.get $a1))
          (local.set $o (i32.add (local.get $o) (local.get $width)))
          (v128.store (local.get $o) (local.get $b0))
          (v128.store offset=16 (local.get $o) (local.get $b1))
          (local.set $o (i32.add (local.get $o) (local.get $width)))
          (v128.store (local.get $o) (local.get $c0))
          (v128.store offset=16 (local.get $o) (local.get $c1))
          (local.set $o (i32.add (local.get $o) (local.get $width)))
          (v128.store (local.get $o) (local.get $d0))
          (v128.store offset=16 (local.get $o) (local.get $d1))
          (local.set $output (i32.add (local.get $output) (i32.const 32)))
          (br_if $next_outputs (i32.lt_u (local.get $output) (local.get $width))))
        (local.set $rows (i32.add (local.get $rows) (i32.shl (local.get $stride) (i32.const 2))))
        (local.set $out (i32.add (local.get $out) (i32.shl (local.get $width) (i32.const 2))))
        (local.set $row (i32.add (local.get $row) (i32.const 4)))
        (br $next_rows))))

  ;; out[row][channel] = bias[channel] + sum of rows[row + first + place * step][channel] * weights[place][channel] over
  ;; the places seen; rows off the page count nothing. `channels` must be a multiple of 4.
  (func (export "along")
    (param $rows i32) (param $count i32) (param $channels i32)
    (param $weights i32) (param $bias i32) (param $seen i32) (param $step i32) (param $out i32)
    (local $row i32) (local $channel i32) (local $place i32) (local $other i32) (local $width i32)
    (local $w i32) (local $sum v128)
    (local.set $width (i32.shl (local.get $channels) (i32.const 2)))
    (block $done
      (loop $next_row
        (br_if $done (i32.ge_u (local.get $row) (local.get $count)))
        (local.set $channel (i32.const 0))
        (loop $next_channel
          (local.set $sum (v128.load (i32.add (local.get $bias) (local.get $channel))))
          (local.set $w (i32.add (local.get $weights) (local.get $channel)))
          (local.set $place (i32.const 0))
          (local.set $other
            (i32.sub (local.get $row) (i32.mul (i32.shr_u (local.get $seen) (i32.const 1)) (local.get $step))))
          (loop $next_place
            (if (i32.lt_u (local.get $other) (local.get $count))
              (then
                (local.set $sum
                  (f32x4.add
                    (local.get $sum)
                    (f32x4.mul
                      (v128.load
                        (i32.add
                          (i32.add (local.get $rows) (i32.mul (local.get $other) (local.get $width)))
                          (local.get $channel)))
                      (v128.load (local.get $w)))))))
            (local.set $w (i32.add (local.get $w) (local.get $width)))
            (local.set $other (i32.add (local.get $other) (local.get $step)))
            (local.set $place (i32.add (local.get $place) (i32.const 1)))
            (br_if $next_place (i32.lt_u (local.get $place) (local.get $seen))))
          (v128.store (i32.add (local.get $out) (local.get $channel)) (local.get $sum))
          (local.set $channel (i32.add (local.get $channel) (i32.const 16)))
          (br_if $next_channel (i32.lt_u (local.get $channel) (local.get $width))))
        (local.set $out (i32.add (local.get $out) (local.get $width)))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $next_row))))
)
