using GovernedSemantics.Cli;

return await GsemCommand.RunAsync(args, Terminal.OfProcess());
