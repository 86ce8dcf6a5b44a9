namespace Customer360.Jobs.Sampling;

/// <summary>Says which entities of a table get which fault, by arithmetic: nothing is listed, whatever the scale.</summary>
internal sealed class FaultPlan
{
    /// <summary>Entities that any table has at the least; each fault tied to an entity has a slot below it.</summary>
    public const long LeastEntities = 10;

    private static readonly (Fault Fault, int OneIn)[] Slots =
    [
        (Fault.Duplicate, 250), (Fault.LateDuplicate, 250), (Fault.Changed, 200), (Fault.OutOfOrder, 400), (Fault.MalformedNewer, 500),
        (Fault.PaddedKey, 500), (Fault.AfterAsOf, 500), (Fault.MissingWord, 200), (Fault.NonAscii, 200), (Fault.UnknownCode, 500),
        (Fault.WindowEdge, 100),
    ];

    private readonly long _entities;
    private readonly bool _isOn;
    private readonly long[] _counts = new long[Slots.Length];
    private readonly long[] _strides = new long[Slots.Length];

    public FaultPlan(long entities, PlantedFaults faults)
    {
        (_entities, _isOn) = (entities, faults != PlantedFaults.None && entities > 0);
        for (var slot = 0; slot < Slots.Length && _isOn; slot++)
        {
            _counts[slot] = Math.Min(Math.Max(1, entities / Slots[slot].OneIn), entities);

            // The last tenth stays untouched: its rows come in the late file, where a second version would look like a repeated key.
            _strides[slot] = Math.Max(Slots.Length, entities * 9 / 10 / _counts[slot]);
        }
    }

    /// <summary>Entities that get a fault which is tied to one.</summary>
    public long Count(Fault fault) => _counts[SlotOf(fault)];

    /// <summary>Rows of a fault that needs no entity: one in so many, but never fewer than <paramref name="least"/>.</summary>
    public long Extra(int oneIn, long least = 1) => _isOn ? Math.Max(least, _entities / oneIn) : 0;

    public long Entity(Fault fault, long nth)
    {
        var slot = SlotOf(fault);
        return ((nth * _strides[slot]) + slot) % _entities;
    }

    /// <summary>Which of the fault's entities this is, or -1.</summary>
    public long Nth(Fault fault, long entity)
    {
        var slot = SlotOf(fault);
        var past = entity - (slot % Math.Max(1, _entities));
        return _counts[slot] > 0 && past >= 0 && past % _strides[slot] == 0 && past / _strides[slot] < _counts[slot] ? past / _strides[slot] : -1;
    }

    public bool Has(Fault fault, long entity) => Nth(fault, entity) >= 0;

    /// <summary>Whether the entity is among the last few, delivered long after they happened.</summary>
    public bool IsLate(long entity) => _isOn && entity >= _entities - Math.Max(1, _entities / 500);

    private static int SlotOf(Fault fault) => (int)fault;
}
