using System.Globalization;
using Customer360.Jobs.Sampling.Vocabulary;

namespace Customer360.Jobs.Sampling;

/// <summary>What is true of a person, before the sources get it wrong.</summary>
internal sealed record Person(string FirstName, string LastName, string Email, string Phone, string Address, DateOnly Born)
{
    public string Name => $"{FirstName} {LastName}";
}

/// <summary>
/// Who is who. Client, customer and visitor number i are computed from i alone. Of each ten clients six are customers too, and three of
/// these are known to be; in each fifty, one client and one customer are second records of somebody else's.
/// </summary>
internal sealed class People
{
    public const long FirstClient = 5_000;
    public const string DummyPhone = "+1 555-0100";

    private readonly ulong _seed;
    private readonly Permutation _customers;
    private readonly Permutation _visitors;

    public People(ulong seed, long count)
    {
        (_seed, Count) = (seed, count);
        _customers = new Permutation(count, seed, 1);
        _visitors = new Permutation(count, seed, 2);
    }

    /// <summary>Clients, and as many customers and visitors.</summary>
    public long Count { get; }

    public static long ClientId(long client) => FirstClient + client;

    public static long CustomerId(long customer) => customer + 1;

    public static bool IsCustomerToo(long client) => client % 10 < 6;

    public static bool IsSecondClient(long client) => client % 50 == 9;

    public static bool SharesEmail(long client) => client % 50 == 7;

    public static bool HasDummyPhone(long client) => client % 10 == 7;

    public static bool NameDiffersInRetail(long client) => client % 20 == 4;

    public static bool EmailCaseDiffersInRetail(long client) => client % 20 == 2;

    public static bool EmailDiffersInRetail(long client) => client % 10 == 3;

    /// <summary>Whether the business knows which customer the client is, and how many of its customer records it knows.</summary>
    public static int KnownLinks(long client) => client % 50 == 5 ? 2 : client % 10 < 3 ? 1 : 0;

    /// <summary>Whether the customer paired with the client is a second record of the client before.</summary>
    public static bool IsSecondCustomer(long client) => client % 50 == 6;

    public long CustomerOf(long client) => _customers.Of(client);

    public long ClientOfCustomer(long customer) => _customers.Undo(customer);

    public long VisitorOf(long client) => _visitors.Undo(client);

    public long ClientOfVisitor(long visitor) => _visitors.Of(visitor);

    /// <summary>Number of the person behind a client; persons without a client have odd numbers.</summary>
    public static long PersonOfClient(long client) => 2 * (IsSecondClient(client) ? client - 1 : client);

    public long PersonOfCustomer(long customer)
    {
        var client = ClientOfCustomer(customer);
        return IsCustomerToo(client) ? 2 * client
            : IsSecondCustomer(client) ? 2 * (client - 1)
            : (2 * client) + 1;
    }

    public Person Of(long person)
    {
        var dice = new Dice(_seed, DiceFor.Person, person);
        var script = dice.Below(20) switch { < 12 => 0, < 16 => 1, 16 => 2, 17 => 3, 18 => 4, _ => 5 };
        var names = Names.Sets[script];
        var (first, last) = (dice.Of(names.First), dice.Of(names.Last));
        var email = string.Create(CultureInfo.InvariantCulture, $"{first.Ascii}.{last.Ascii}{person}@{dice.Of(Lists.Domains)}");
        var address = string.Create(
            CultureInfo.InvariantCulture,
            $"{dice.Between(1, 299)} {dice.Of(Lists.Streets)}, {dice.Of(Lists.Towns)}, {dice.Between(10_000, 99_999)}");

        // Somebody born on a leap day is in every sample.
        var born = person % 194 == 0 ? new DateOnly(1996, 2, 29) : new DateOnly(1935, 1, 1).AddDays((int)dice.Below(26_000));
        return new Person(first.Text, last.Text, email, PhoneOf(person), address, born);
    }

    /// <summary>Swaps two neighbouring letters of the last name, or doubles its last letter where that would change nothing.</summary>
    public string WithTypo(Person person, long index)
    {
        var dice = new Dice(_seed, DiceFor.Customer, ~index);
        var letters = person.LastName.ToCharArray();
        var at = (int)dice.Below(Math.Max(1, letters.Length - 1));
        if (letters.Length < 2 || letters[at] == letters[at + 1])
        {
            return $"{person.FirstName} {person.LastName}{person.LastName[^1]}";
        }

        (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
        return $"{person.FirstName} {new string(letters)}";
    }

    // Numbers 555-0100 to 555-0199 of every area are reserved for fiction; beyond them extensions keep the numbers apart.
    private static string PhoneOf(long person)
    {
        var (area, line, extension) = (200 + (person % 800), 101 + (person / 800 % 99), person / 79_200);
        var suffix = extension == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ext. {extension}");
        return (person % 3) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"+1 {area} 555-{line:D4}{suffix}"),
            1 => string.Create(CultureInfo.InvariantCulture, $"({area}) 555-{line:D4}{suffix}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{area}-555-{line:D4}{suffix}"),
        };
    }
}
