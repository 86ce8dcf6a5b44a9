using System.Globalization;
using Customer360.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

return new CommandLine(Console.Out, Console.Error).Run(args);
