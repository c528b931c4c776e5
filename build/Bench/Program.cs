using OperationsCase.Bench;

return await Options.Read(args, options => new Run(options, TimeProvider.System).Go());
