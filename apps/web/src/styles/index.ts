import './fonts.css';
import './base.css';
import './shell.css';
import './table.css';
import './form.css';
import './entry.css';
import './report.css';
import './print.css';
