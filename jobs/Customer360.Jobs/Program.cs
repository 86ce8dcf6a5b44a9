using System.Globalization;
using Customer360.Jobs.Running;
using Customer360.Jobs.Verbs;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

using var interruption = new Interruption();
var terminal = new Terminal(Console.Out, Console.Error, !Console.IsOutputRedirected, interruption.Token);
return new CommandLine(VerbCatalog.Of(JobCatalog.All), JobCatalog.All).Run(args, terminal);
