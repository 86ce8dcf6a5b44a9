using System.Numerics;

namespace Customer360.Jobs.Sampling;

/// <summary>A one-to-one mapping of 0..size-1 onto itself that can be undone, without a table.</summary>
internal sealed class Permutation
{
    private readonly long _size;
    private readonly long _factor;
    private readonly long _inverse;
    private readonly long _shift;

    public Permutation(long size, ulong seed, long which)
    {
        var dice = new Dice(seed, DiceFor.Permutation, which);
        _size = size;
        _shift = dice.Below(size);
        _factor = 1 + dice.Below(size);
        while (BigInteger.GreatestCommonDivisor(_factor, size) != 1)
        {
            _factor++;
        }

        _inverse = InverseOf(_factor % size, size);
    }

    public long Of(long index) => ((_factor * index) + _shift) % _size;

    public long Undo(long index) => (index - _shift + _size) % _size * _inverse % _size;

    private static long InverseOf(long factor, long size)
    {
        var (previous, current, previousRest, rest) = (0L, 1L, size, factor);
        while (rest > 1)
        {
            var quotient = previousRest / rest;
            (previous, current) = (current, previous - (quotient * current));
            (previousRest, rest) = (rest, previousRest - (quotient * rest));
        }

        return ((current % size) + size) % size;
    }
}
