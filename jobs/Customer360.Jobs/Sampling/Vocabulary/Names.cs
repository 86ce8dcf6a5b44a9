namespace Customer360.Jobs.Sampling.Vocabulary;

/// <summary>A word as it is written, and as it is spelt in an e-mail address.</summary>
internal readonly record struct Word(string Text, string Ascii);

/// <summary>Names in several scripts; a person's first and last name are of one script.</summary>
internal static class Names
{
    /// <summary>Scripts by how often they are drawn; the last four hold no ASCII letter.</summary>
    public static readonly NameSet[] Sets =
    [
        new(
            First("Anna Lucas Emma Noah Mia Oliver Sara Daniel Julia Thomas Laura Martin Eva Peter Nina Simon Clara Felix Helen Victor"),
            First("Visser Bakker Smits Jansen Mulder Carter Hughes Turner Walker Bennett Fischer Weber Becker Rossi Ferrari Conti O'Brien O'Neill D'Angelo Santos")),
        new(
            [new("Zoë", "zoe"), new("José", "jose"), new("Jürgen", "juergen"), new("Łukasz", "lukasz"), new("Søren", "soeren"), new("Ayşe", "ayse"),
                new("Çağla", "cagla"), new("Žofie", "zofie"), new("Renée", "renee"), new("Ólafur", "olafur")],
            [new("Müller", "mueller"), new("Núñez", "nunez"), new("Wójcik", "wojcik"), new("Ångström", "angstrom"), new("Yılmaz", "yilmaz"),
                new("İnan", "inan"), new("Dvořák", "dvorak"), new("Lefèvre", "lefevre"), new("Straße", "strasse"), new("Țurcan", "turcan")]),
        new(
            [new("Ελένη", "eleni"), new("Νίκος", "nikos"), new("Σοφία", "sofia"), new("Γιώργος", "giorgos")],
            [new("Παππάς", "pappas"), new("Νικολάου", "nikolaou"), new("Γεωργίου", "georgiou"), new("Μάρκου", "markou")]),
        new(
            [new("Ольга", "olga"), new("Іван", "ivan"), new("Мария", "maria"), new("Борис", "boris")],
            [new("Коваль", "koval"), new("Петрова", "petrova"), new("Шевчук", "shevchuk"), new("Новак", "novak")]),
        new(
            [new("伟", "wei"), new("芳", "fang"), new("美咲", "misaki"), new("蓮", "ren")],
            [new("王", "wang"), new("李", "li"), new("佐藤", "sato"), new("高橋", "takahashi")]),
        new(
            [new("민준", "minjun"), new("서연", "seoyeon"), new("지우", "jiwoo"), new("하준", "hajun")],
            [new("김", "kim"), new("박", "park"), new("최", "choi"), new("정", "jung")]),
    ];

    private static Word[] First(string words) =>
        [.. words.Split(' ').Select(word => new Word(word, word.Replace("'", "", StringComparison.Ordinal).ToLowerInvariant()))];
}

/// <summary>First and last names of one script.</summary>
internal sealed record NameSet(Word[] First, Word[] Last);
